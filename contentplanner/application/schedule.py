"""The plain schedule: one line per post and network, in columns that never change."""

PLAIN_COLUMNS = (
    "Date", "Time", "Time zone", "Network", "Campaign", "Phase", "State", "Gives", "Objective", "Aim",
    "Headline", "Description", "Link", "Hashtags", "Image", "Picture description", "Persona",
    "Buying step", "Notes", "Post id",
)  # fmt: skip
"""Header of the plain schedule CSV, in order."""

MORE_FILE = "More pictures.csv"
"""Lies among the pictures of a schedule where any of its posts has several."""
MORE_COLUMNS = ("Post id", "Image", "Picture description")
"""Its header: one line for each picture after a post's first, in order."""
