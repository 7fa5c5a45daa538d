"""The week: hours of seven days, to set exact times."""
