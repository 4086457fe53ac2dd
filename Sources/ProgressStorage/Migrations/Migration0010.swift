/// Who did what to accounts, teams, assignments, marks and quizzes.
enum Migration0010: Migration {
    static let number = 10

    static let sql = """
        CREATE TABLE audit_entry (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            person TEXT NOT NULL CHECK (person <> ''),
            act TEXT NOT NULL CHECK (act <> ''),
            -- Whom it concerns; their name is looked up, so that it goes with them.
            trainee INTEGER REFERENCES trainee (key),
            -- The team, programme, quiz or file that it concerns.
            object TEXT,
            -- Never a name of a person.
            detail TEXT NOT NULL
        ) STRICT;

        CREATE TRIGGER audit_is_never_updated BEFORE UPDATE ON audit_entry
        BEGIN SELECT RAISE(ABORT, 'the audit is never updated'); END;
        CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit_entry
        BEGIN SELECT RAISE(ABORT, 'the audit is never deleted'); END;

        PRAGMA user_version = 10;
        """
}
