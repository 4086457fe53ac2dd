/// Regrades: marks that take the place of the first ones, and entries that switch them off.
enum Migration0004: Migration {
    static let number = 4

    static let sql = """
        CREATE TABLE regrade (
            id INTEGER PRIMARY KEY CHECK (id > 0),
            -- Chosen when the regrade was planned, so that it is never applied twice.
            token TEXT NOT NULL UNIQUE CHECK (token <> ''),
            quiz TEXT NOT NULL,
            version TEXT NOT NULL,
            question TEXT,
            policy TEXT NOT NULL CHECK (policy IN ('exact', 'raise', 'full', 'void')),
            person TEXT NOT NULL,
            reason TEXT NOT NULL,
            at INTEGER NOT NULL,
            FOREIGN KEY (quiz, version) REFERENCES quiz_version (quiz, version)
        ) STRICT;

        CREATE TABLE regraded_mark (
            attempt INTEGER NOT NULL REFERENCES attempt (id),
            number INTEGER NOT NULL CHECK (number > 0),
            regrade INTEGER NOT NULL REFERENCES regrade (id),
            -- The version that marked.
            question_key INTEGER NOT NULL REFERENCES question_version (key),
            -- In force until then; null if there was no answer or the question was void.
            score_before INTEGER,
            possible_before INTEGER NOT NULL,
            score INTEGER NOT NULL,
            possible INTEGER NOT NULL,
            first_possible INTEGER NOT NULL,
            credit INTEGER,
            outcome INTEGER,
            is_void INTEGER NOT NULL CHECK (is_void IN (0, 1)),
            -- The pass mark of the attempt's quiz version in hundredths of a percent.
            pass INTEGER,
            PRIMARY KEY (attempt, number, regrade),
            CHECK (is_void = 0 OR (score = 0 AND possible = 0))
        ) STRICT, WITHOUT ROWID;

        -- Switches one regrade off.
        CREATE TABLE regrade_undo (
            regrade INTEGER PRIMARY KEY REFERENCES regrade (id),
            person TEXT NOT NULL,
            reason TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;

        -- The latest regrade of a question of an attempt that is not switched off.
        CREATE VIEW mark_in_force AS
            SELECT * FROM regraded_mark m WHERE m.regrade = (
                SELECT max(o.regrade) FROM regraded_mark o
                WHERE o.attempt = m.attempt AND o.number = m.number
                    AND NOT EXISTS (SELECT 1 FROM regrade_undo u WHERE u.regrade = o.regrade));

        CREATE TRIGGER regrade_is_never_updated BEFORE UPDATE ON regrade
        BEGIN SELECT RAISE(ABORT, 'regrades are never updated'); END;
        CREATE TRIGGER regrade_is_never_deleted BEFORE DELETE ON regrade
        BEGIN SELECT RAISE(ABORT, 'regrades are never deleted'); END;
        CREATE TRIGGER regraded_mark_is_never_updated BEFORE UPDATE ON regraded_mark
        BEGIN SELECT RAISE(ABORT, 'regrades are never updated'); END;
        CREATE TRIGGER regraded_mark_is_never_deleted BEFORE DELETE ON regraded_mark
        BEGIN SELECT RAISE(ABORT, 'regrades are never deleted'); END;
        CREATE TRIGGER regrade_undo_is_never_updated BEFORE UPDATE ON regrade_undo
        BEGIN SELECT RAISE(ABORT, 'regrades are never updated'); END;
        CREATE TRIGGER regrade_undo_is_never_deleted BEFORE DELETE ON regrade_undo
        BEGIN SELECT RAISE(ABORT, 'regrades are never deleted'); END;

        PRAGMA user_version = 4;
        """
}
