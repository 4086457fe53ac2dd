/// When questions with a time of their own were shown first.
enum Migration0006: Migration {
    static let number = 6

    static let sql = """
        -- Events of the log, kept apart so that its table need not be made anew.
        CREATE TABLE question_clock (
            position INTEGER PRIMARY KEY,
            attempt INTEGER NOT NULL REFERENCES attempt (id),
            number INTEGER NOT NULL CHECK (number > 0),
            at INTEGER NOT NULL,
            UNIQUE (attempt, number)
        ) STRICT;

        CREATE TRIGGER clock_is_never_updated BEFORE UPDATE ON question_clock
        BEGIN SELECT RAISE(ABORT, 'clocks are never updated'); END;
        CREATE TRIGGER clock_is_never_deleted BEFORE DELETE ON question_clock
        BEGIN SELECT RAISE(ABORT, 'clocks are never deleted'); END;

        PRAGMA user_version = 6;
        """
}
