"""Schema 3: several pictures a post, a title and a lead for each network, own words."""

STATEMENTS = (
    "ALTER TABLE post ADD COLUMN more_pictures TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE aside_post ADD COLUMN more_pictures TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE placement ADD COLUMN title TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE placement ADD COLUMN lead TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE aside_placement ADD COLUMN title TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE aside_placement ADD COLUMN lead TEXT NOT NULL DEFAULT ''",
    """
    CREATE TABLE own_word (
        id TEXT NOT NULL,
        created TEXT NOT NULL,
        PRIMARY KEY (id)
    ) STRICT
    """,
)
