/// The first schema: accounts, quiz versions, attempts, the log of answers and events.
enum Migration0001: Migration {
    static let number = 1

    static var sql: String {
        [Self.accounts, Self.quizzes, Self.attempts, Self.log, Self.servings].joined() + """
            PRAGMA user_version = 1;
            """
    }

    private static let accounts = """
        CREATE TABLE trainee (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE CHECK (id <> ''),
            display_name TEXT NOT NULL,
            job TEXT,
            team TEXT,
            rights TEXT NOT NULL,
            disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
            language TEXT,
            width INTEGER CHECK (width > 0),
            styled INTEGER CHECK (styled IN (0, 1)),
            created_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE secret (
            trainee INTEGER NOT NULL REFERENCES trainee (key),
            kind TEXT NOT NULL CHECK (kind IN ('pin', 'password')),
            hash TEXT NOT NULL CHECK (hash <> ''),
            pepper_number INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            PRIMARY KEY (trainee, kind)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE sign_in_failure (
            account TEXT NOT NULL,
            source TEXT NOT NULL,
            failures INTEGER NOT NULL CHECK (failures > 0),
            last_at INTEGER NOT NULL,
            PRIMARY KEY (account, source)
        ) STRICT, WITHOUT ROWID;

        """

    private static let quizzes = """
        CREATE TABLE quiz_version (
            key INTEGER PRIMARY KEY,
            quiz TEXT NOT NULL,
            version TEXT NOT NULL CHECK (version <> ''),
            shuffled INTEGER NOT NULL CHECK (shuffled IN (0, 1)),
            fixed_seed INTEGER,
            source BLOB NOT NULL,
            UNIQUE (quiz, version)
        ) STRICT;

        CREATE TABLE question_version (
            key INTEGER PRIMARY KEY,
            quiz TEXT NOT NULL,
            question TEXT NOT NULL,
            content_hash TEXT NOT NULL,
            shares TEXT NOT NULL,
            difficulty REAL NOT NULL,
            guess REAL NOT NULL CHECK (guess BETWEEN 0 AND 1),
            points INTEGER NOT NULL CHECK (points >= 0),
            UNIQUE (quiz, question, content_hash)
        ) STRICT;

        -- The questions of a quiz version in the order of its file.
        CREATE TABLE quiz_question (
            quiz_version INTEGER NOT NULL REFERENCES quiz_version (key),
            place INTEGER NOT NULL CHECK (place > 0),
            question_key INTEGER NOT NULL REFERENCES question_version (key),
            PRIMARY KEY (quiz_version, place)
        ) STRICT, WITHOUT ROWID;

        """

    private static let attempts = """
        -- An attempt has its end here as well as in the log, where it is a fact.
        CREATE TABLE attempt (
            id INTEGER PRIMARY KEY,
            trainee INTEGER NOT NULL REFERENCES trainee (key),
            quiz TEXT NOT NULL,
            version TEXT NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            seed INTEGER NOT NULL,
            started_at INTEGER NOT NULL,
            last_event INTEGER,
            ended_at INTEGER,
            cause TEXT CHECK (cause IN ('submitted', 'expired', 'closed', 'void')),
            earned INTEGER,
            possible INTEGER,
            passed INTEGER CHECK (passed IN (0, 1)),
            end_position INTEGER,
            UNIQUE (trainee, quiz, number),
            FOREIGN KEY (quiz, version) REFERENCES quiz_version (quiz, version),
            CHECK ((ended_at IS NULL) = (cause IS NULL)),
            CHECK ((ended_at IS NULL) = (earned IS NULL)),
            CHECK ((ended_at IS NULL) = (possible IS NULL)),
            CHECK ((ended_at IS NULL) = (end_position IS NULL))
        ) STRICT;

        """

    private static let log = """
        -- Positions rise over both tables. No further index: each costs more than the insert itself.
        CREATE TABLE answer (
            position INTEGER PRIMARY KEY,
            attempt INTEGER NOT NULL REFERENCES attempt (id),
            number INTEGER NOT NULL CHECK (number > 0),
            try INTEGER NOT NULL CHECK (try > 0),
            question_key INTEGER NOT NULL REFERENCES question_version (key),
            typed TEXT NOT NULL,
            response TEXT NOT NULL CHECK (response <> ''),
            certainty INTEGER NOT NULL CHECK (certainty BETWEEN 1 AND 3),
            hints INTEGER NOT NULL CHECK (hints >= 0),
            at INTEGER NOT NULL,
            credit INTEGER NOT NULL,
            outcome INTEGER NOT NULL,
            score INTEGER NOT NULL,
            -- The try before this one.
            previous INTEGER CHECK (previous < position),
            CHECK ((try = 1) = (previous IS NULL))
        ) STRICT;

        CREATE TABLE attempt_event (
            position INTEGER PRIMARY KEY,
            attempt INTEGER NOT NULL REFERENCES attempt (id),
            kind TEXT NOT NULL CHECK (kind IN
                ('skipped', 'hint', 'flagged', 'unflagged', 'line-lost', 'returned', 'ended')),
            number INTEGER CHECK (number > 0),
            note TEXT,
            at INTEGER NOT NULL,
            -- The event of this attempt before this one.
            previous INTEGER CHECK (previous < position),
            CHECK ((number IS NULL) = (kind IN ('line-lost', 'returned', 'ended')))
        ) STRICT;

        CREATE TRIGGER answer_is_never_updated BEFORE UPDATE ON answer
        BEGIN SELECT RAISE(ABORT, 'answers are never updated'); END;
        CREATE TRIGGER answer_is_never_deleted BEFORE DELETE ON answer
        BEGIN SELECT RAISE(ABORT, 'answers are never deleted'); END;
        CREATE TRIGGER event_is_never_updated BEFORE UPDATE ON attempt_event
        BEGIN SELECT RAISE(ABORT, 'events are never updated'); END;
        CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON attempt_event
        BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

        """

    private static let servings = """
        -- What the log says of one question in one attempt; can be made again from it.
        CREATE TABLE serving (
            attempt INTEGER NOT NULL REFERENCES attempt (id),
            number INTEGER NOT NULL CHECK (number > 0),
            question_key INTEGER NOT NULL REFERENCES question_version (key),
            tries INTEGER NOT NULL CHECK (tries >= 0),
            last_position INTEGER,
            first_position INTEGER,
            first_outcome INTEGER,
            first_at INTEGER,
            score INTEGER,
            skipped_at INTEGER,
            PRIMARY KEY (attempt, number),
            CHECK ((tries = 0) = (last_position IS NULL)),
            CHECK ((tries = 0) = (first_position IS NULL)),
            CHECK ((tries = 0) = (first_outcome IS NULL)),
            CHECK ((tries = 0) = (first_at IS NULL)),
            CHECK ((tries = 0) = (score IS NULL)),
            CHECK (tries > 0 OR skipped_at IS NOT NULL)
        ) STRICT, WITHOUT ROWID;

        """
}
