"""Schema 2: strategy, assets, days, series, templates, quarters, limits. Frozen: add a step beside it."""

_POST_COLUMNS = """
        number, id, created, deleted, state, day, time, campaign_id, phase, objective, gives,
        missing, networks, batch, picture_id, headline, aim, link, hashtags, picture_description,
        persona, buying_step, description, notes
"""
_NEW = "evergreen, answers_checked, focus_x, focus_y"
_FIRST = "0, 0, 50, 50"

STATEMENTS = (
    """
    CREATE TABLE strategy (
        id TEXT NOT NULL,
        identity TEXT NOT NULL,
        words TEXT NOT NULL,
        never TEXT NOT NULL,
        offer TEXT NOT NULL,
        audience TEXT NOT NULL,
        buying TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT strategy_only_one CHECK (id = 'strategy')
    ) STRICT
    """,
    """
    CREATE TABLE persona (
        id TEXT NOT NULL,
        created TEXT NOT NULL,
        name TEXT NOT NULL,
        position INTEGER NOT NULL,
        wants TEXT NOT NULL,
        worries TEXT NOT NULL,
        "where" TEXT NOT NULL,
        asks TEXT NOT NULL,
        words TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT persona_name CHECK (name <> '')
    ) STRICT
    """,
    """
    CREATE TABLE buying_step (
        id TEXT NOT NULL,
        created TEXT NOT NULL,
        name TEXT NOT NULL,
        position INTEGER NOT NULL,
        wonders TEXT NOT NULL,
        shows TEXT NOT NULL,
        page TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT buying_step_name CHECK (name <> '')
    ) STRICT
    """,
    """
    CREATE TABLE network_use (
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        used INTEGER,
        reason TEXT NOT NULL,
        goal TEXT NOT NULL,
        goal_number INTEGER,
        posts_a_week INTEGER,
        following TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT network_use_used CHECK (used IN (0, 1))
    ) STRICT
    """,
    """
    CREATE TABLE partner (
        id TEXT NOT NULL,
        created TEXT NOT NULL,
        name TEXT NOT NULL,
        does TEXT NOT NULL,
        state TEXT NOT NULL,
        asked TEXT,
        reach TEXT NOT NULL,
        reach_note TEXT NOT NULL,
        contact TEXT NOT NULL,
        promises TEXT NOT NULL,
        notes TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT partner_name CHECK (name <> ''),
        CONSTRAINT partner_state CHECK (state = 'idea' OR state = 'asked'
            OR state = 'agreed' OR state = 'done'),
        CONSTRAINT partner_asked CHECK (asked GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
    ) STRICT
    """,
    """
    CREATE TABLE email_list (
        id TEXT NOT NULL,
        created TEXT NOT NULL,
        name TEXT NOT NULL,
        sizes TEXT NOT NULL,
        joined TEXT NOT NULL,
        consent TEXT NOT NULL,
        last_sent TEXT,
        notes TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT email_list_name CHECK (name <> ''),
        CONSTRAINT email_list_last_sent CHECK (last_sent GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
    ) STRICT
    """,
    """
    CREATE TABLE blog_post (
        id TEXT NOT NULL,
        created TEXT NOT NULL,
        title TEXT NOT NULL,
        address TEXT NOT NULL,
        day TEXT,
        topic TEXT NOT NULL,
        notes TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT blog_post_title CHECK (title <> ''),
        CONSTRAINT blog_post_day CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
    ) STRICT
    """,
    """
    CREATE TABLE own_day (
        id TEXT NOT NULL,
        created TEXT NOT NULL,
        name TEXT NOT NULL,
        first TEXT NOT NULL,
        last TEXT NOT NULL,
        closed INTEGER NOT NULL,
        yearly INTEGER NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT own_day_name CHECK (name <> ''),
        CONSTRAINT own_day_days CHECK (first GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
            AND last GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND first <= last)
    ) STRICT
    """,
    """
    CREATE TABLE series (
        id TEXT NOT NULL,
        created TEXT NOT NULL,
        first TEXT NOT NULL,
        rule TEXT NOT NULL,
        pattern TEXT NOT NULL,
        shift INTEGER NOT NULL,
        skipped TEXT NOT NULL,
        made_to TEXT,
        PRIMARY KEY (id),
        CONSTRAINT series_first CHECK (first GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        CONSTRAINT series_made_to CHECK (made_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
    ) STRICT
    """,
    """
    CREATE TABLE template (
        id TEXT NOT NULL,
        created TEXT NOT NULL,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        about TEXT NOT NULL,
        has_launch INTEGER NOT NULL,
        phases TEXT NOT NULL,
        drafts TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT template_name CHECK (name <> '')
    ) STRICT
    """,
    """
    CREATE TABLE quarter_plan (
        id TEXT NOT NULL,
        goal TEXT NOT NULL,
        goal_number INTEGER,
        goal_reached INTEGER NOT NULL,
        "left" TEXT NOT NULL,
        PRIMARY KEY (id)
    ) STRICT
    """,
    """
    CREATE TABLE network_limits (
        id TEXT NOT NULL,
        "limit" INTEGER,
        fold INTEGER,
        hashtag_limit INTEGER,
        description_limit INTEGER,
        PRIMARY KEY (id)
    ) STRICT
    """,
    """
    CREATE TABLE hashtag_set (
        id TEXT NOT NULL,
        created TEXT NOT NULL,
        name TEXT NOT NULL,
        tags TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT hashtag_set_name CHECK (name <> '')
    ) STRICT
    """,
    """
    CREATE TABLE snippet (
        id TEXT NOT NULL,
        created TEXT NOT NULL,
        name TEXT NOT NULL,
        headline TEXT NOT NULL,
        text TEXT NOT NULL,
        gives TEXT,
        objective TEXT,
        PRIMARY KEY (id),
        CONSTRAINT snippet_name CHECK (name <> ''),
        CONSTRAINT snippet_gives CHECK (gives = 'helpful' OR gives = 'conversation' OR gives = 'promotional'),
        CONSTRAINT snippet_objective CHECK (objective = 'engagement' OR objective = 'click-through')
    ) STRICT
    """,
    "ALTER TABLE settings ADD COLUMN trade TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE settings ADD COLUMN country TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE settings ADD COLUMN region TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE settings ADD COLUMN closed_weekdays TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE settings ADD COLUMN closed_on_holidays INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE settings ADD COLUMN evergreen_days INTEGER NOT NULL DEFAULT 90",
    "ALTER TABLE settings ADD COLUMN link_tags INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE settings ADD COLUMN link_medium TEXT NOT NULL DEFAULT 'social'",
    "ALTER TABLE campaign ADD COLUMN purpose TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE campaign ADD COLUMN offer TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE campaign ADD COLUMN landing_page TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE campaign ADD COLUMN persona TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE campaign ADD COLUMN cost TEXT",
    "ALTER TABLE campaign ADD COLUMN partners TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE campaign ADD COLUMN template TEXT NOT NULL DEFAULT ''",
    # The columns that lists show come before long texts, so posts get their table anew.
    """
    CREATE TABLE new_post (
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
        evergreen INTEGER NOT NULL,
        series_id TEXT,
        series_day TEXT,
        again_of TEXT,
        answers_checked INTEGER NOT NULL,
        focus_x INTEGER NOT NULL,
        focus_y INTEGER NOT NULL,
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
        CONSTRAINT post_series_day CHECK (series_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        CONSTRAINT post_evergreen CHECK (evergreen IN (0, 1)),
        CONSTRAINT post_answers_checked CHECK (answers_checked BETWEEN 0 AND 2),
        CONSTRAINT post_focus CHECK (focus_x BETWEEN 0 AND 100 AND focus_y BETWEEN 0 AND 100),
        FOREIGN KEY(campaign_id) REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(picture_id) REFERENCES picture (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(series_id) REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED,
        UNIQUE (id)
    ) STRICT
    """,
    f"INSERT INTO new_post ({_POST_COLUMNS}, {_NEW}) SELECT {_POST_COLUMNS}, {_FIRST} FROM post",
    # Numbers of posts deleted for good are not given again.
    "DELETE FROM sqlite_sequence WHERE name = 'new_post'",
    "INSERT INTO sqlite_sequence SELECT 'new_post', seq FROM sqlite_sequence WHERE name = 'post'",
    "DROP TABLE post",
    "ALTER TABLE new_post RENAME TO post",
    """
    CREATE TABLE new_aside_post (
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
        evergreen INTEGER NOT NULL,
        series_id TEXT,
        series_day TEXT,
        again_of TEXT,
        answers_checked INTEGER NOT NULL,
        focus_x INTEGER NOT NULL,
        focus_y INTEGER NOT NULL,
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
    f"INSERT INTO new_aside_post ({_POST_COLUMNS}, {_NEW}) SELECT {_POST_COLUMNS}, {_FIRST} FROM aside_post",
    "DROP TABLE aside_post",
    "ALTER TABLE new_aside_post RENAME TO aside_post",
    "CREATE INDEX post_by_campaign ON post (campaign_id, day, state, gives, deleted) WHERE deleted IS NULL",
    "CREATE INDEX post_by_day ON post (day, time, id, state, gives, deleted) WHERE deleted IS NULL",
    "CREATE INDEX post_by_picture ON post (picture_id) WHERE picture_id IS NOT NULL",
    "CREATE INDEX post_in_bin ON post (deleted) WHERE deleted IS NOT NULL",
    "CREATE INDEX post_by_series ON post (series_id) WHERE series_id IS NOT NULL",
    "CREATE INDEX post_evergreen ON post (day) WHERE evergreen",
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
