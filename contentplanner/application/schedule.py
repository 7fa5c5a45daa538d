"""The plain schedule: one line per post and network, in columns that never change."""

PLAIN_COLUMNS = (
    "Date", "Time", "Time zone", "Network", "Campaign", "Phase", "State", "Gives", "Objective", "Aim",
    "Headline", "Description", "Link", "Hashtags", "Image", "Picture description", "Persona",
    "Buying step", "Notes", "Post id",
)  # fmt: skip
"""Header of the plain schedule CSV, in order."""

MORE_COLUMNS = ("More images", "More picture descriptions")
"""Stand behind the others where any post has several pictures: those after its first, one a line."""
