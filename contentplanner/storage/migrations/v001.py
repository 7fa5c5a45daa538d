"""Schema 1: the first one released. Frozen: never edit, add a step beside it."""

STATEMENTS = (
    """
    CREATE TABLE settings (
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        time_zone TEXT NOT NULL,
        first_month INTEGER NOT NULL,
        week_start INTEGER NOT NULL,
        language TEXT NOT NULL,
        "limit" TEXT NOT NULL,
        default_time TEXT NOT NULL,
        networks TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT settings_only_one CHECK (id = 'plan'),
        CONSTRAINT settings_first_month CHECK (first_month BETWEEN 1 AND 12),
        CONSTRAINT settings_week_start CHECK (week_start BETWEEN 0 AND 6)
    ) STRICT
    """,
    """
    CREATE TABLE derived (
        "key" TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY ("key")
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE campaign (
        id TEXT NOT NULL,
        created TEXT NOT NULL,
        name TEXT NOT NULL,
        launch TEXT,
        goal TEXT NOT NULL,
        goal_number INTEGER,
        goal_reached INTEGER NOT NULL,
        phases TEXT NOT NULL,
        notes TEXT NOT NULL,
        deleted TEXT,
        PRIMARY KEY (id),
        CONSTRAINT campaign_name CHECK (name <> ''),
        CONSTRAINT campaign_launch CHECK (launch GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
    ) STRICT
    """,
    """
    CREATE TABLE picture (
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        extension TEXT NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        byte_count INTEGER NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT picture_size CHECK (width > 0 AND height > 0)
    ) STRICT
    """,
    """
    CREATE TABLE post (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL,
        created TEXT NOT NULL,
        deleted TEXT,
        state TEXT NOT NULL,
        day TEXT,
        time TEXT,
        campaign_id TEXT,
        phase TEXT,
        objective TEXT,
        gives TEXT,
        missing INTEGER NOT NULL,
        networks TEXT NOT NULL,
        batch INTEGER,
        picture_id TEXT,
        headline TEXT NOT NULL,
        aim TEXT NOT NULL,
        link TEXT NOT NULL,
        hashtags TEXT NOT NULL,
        picture_description TEXT NOT NULL,
        persona TEXT NOT NULL,
        buying_step TEXT NOT NULL,
        description TEXT NOT NULL,
        notes TEXT NOT NULL,
        CONSTRAINT post_state CHECK (state = 'idea' OR state = 'draft' OR state = 'ready'
            OR state = 'posted' OR state = 'skipped'),
        CONSTRAINT post_phase CHECK (phase = 'tease' OR phase = 'partners' OR phase = 'contest'
            OR phase = 'launch' OR phase = 'follow-up'),
        CONSTRAINT post_objective CHECK (objective = 'engagement' OR objective = 'click-through'),
        CONSTRAINT post_gives CHECK (gives = 'helpful' OR gives = 'conversation' OR gives = 'promotional'),
        CONSTRAINT post_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        CONSTRAINT post_time CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]*'),
        FOREIGN KEY(campaign_id) REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(picture_id) REFERENCES picture (id) DEFERRABLE INITIALLY DEFERRED,
        UNIQUE (id)
    ) STRICT
    """,
    "CREATE INDEX post_by_campaign ON post (campaign_id, day, state, gives, deleted) WHERE deleted IS NULL",
    "CREATE INDEX post_by_day ON post (day, time, id, state, gives, deleted) WHERE deleted IS NULL",
    "CREATE INDEX post_by_picture ON post (picture_id) WHERE picture_id IS NOT NULL",
    "CREATE INDEX post_in_bin ON post (deleted) WHERE deleted IS NOT NULL",
    """
    CREATE TABLE placement (
        post INTEGER NOT NULL,
        position INTEGER NOT NULL,
        network TEXT NOT NULL,
        text TEXT,
        posted_at TEXT,
        address TEXT NOT NULL,
        PRIMARY KEY (post, position),
        FOREIGN KEY(post) REFERENCES post (number) ON DELETE CASCADE
    ) WITHOUT ROWID, STRICT
    """,
    "CREATE INDEX placement_by_network ON placement (network, post)",
    """
    CREATE TABLE aside_post (
        number INTEGER NOT NULL,
        id TEXT NOT NULL,
        created TEXT NOT NULL,
        deleted TEXT,
        state TEXT NOT NULL,
        day TEXT,
        time TEXT,
        campaign_id TEXT,
        phase TEXT,
        objective TEXT,
        gives TEXT,
        missing INTEGER NOT NULL,
        networks TEXT NOT NULL,
        batch INTEGER,
        picture_id TEXT,
        headline TEXT NOT NULL,
        aim TEXT NOT NULL,
        link TEXT NOT NULL,
        hashtags TEXT NOT NULL,
        picture_description TEXT NOT NULL,
        persona TEXT NOT NULL,
        buying_step TEXT NOT NULL,
        description TEXT NOT NULL,
        notes TEXT NOT NULL,
        PRIMARY KEY (number),
        UNIQUE (id)
    ) STRICT
    """,
    """
    CREATE TABLE aside_placement (
        post INTEGER NOT NULL,
        position INTEGER NOT NULL,
        network TEXT NOT NULL,
        text TEXT,
        posted_at TEXT,
        address TEXT NOT NULL,
        PRIMARY KEY (post, position),
        FOREIGN KEY(post) REFERENCES aside_post (number) ON DELETE CASCADE
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE batch (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE step (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        code TEXT NOT NULL,
        count INTEGER NOT NULL,
        made TEXT NOT NULL,
        merge_key TEXT NOT NULL,
        batch INTEGER,
        undone INTEGER NOT NULL,
        CONSTRAINT step_undone CHECK (undone IN (0, 1))
    ) STRICT
    """,
    """
    CREATE TABLE step_change (
        step INTEGER NOT NULL,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        entity_id TEXT NOT NULL,
        "before" TEXT,
        "after" TEXT,
        PRIMARY KEY (step, position),
        FOREIGN KEY(step) REFERENCES step (number) ON DELETE CASCADE
    ) WITHOUT ROWID, STRICT
    """,
    "CREATE INDEX step_change_by_entity ON step_change (entity_id, kind)",
    """
    CREATE VIRTUAL TABLE post_text USING fts5(
        headline, description, aim, notes, hashtags,
        content='post', content_rowid='number',
        tokenize='unicode61 remove_diacritics 2'
    )
    """,
    """
    CREATE TRIGGER post_text_added AFTER INSERT ON post BEGIN
        INSERT INTO post_text (rowid, headline, description, aim, notes, hashtags)
        VALUES (new.number, new.headline, new.description, new.aim, new.notes, new.hashtags);
    END
    """,
    """
    CREATE TRIGGER post_text_removed AFTER DELETE ON post BEGIN
        INSERT INTO post_text (post_text, rowid, headline, description, aim, notes, hashtags)
        VALUES ('delete', old.number, old.headline, old.description, old.aim, old.notes, old.hashtags);
    END
    """,
    """
    CREATE TRIGGER post_text_changed
    AFTER UPDATE OF headline, description, aim, notes, hashtags ON post BEGIN
        INSERT INTO post_text (post_text, rowid, headline, description, aim, notes, hashtags)
        VALUES ('delete', old.number, old.headline, old.description, old.aim, old.notes, old.hashtags);
        INSERT INTO post_text (rowid, headline, description, aim, notes, hashtags)
        VALUES (new.number, new.headline, new.description, new.aim, new.notes, new.hashtags);
    END
    """,
)
