/// Texts that mentors mark: their lines while they are written, and the markings.
enum Migration0005: Migration {
    static let number = 5

    static let sql = """
        -- Lines as they come, before the text is handed in.
        CREATE TABLE essay_line (
            attempt INTEGER NOT NULL REFERENCES attempt (id),
            number INTEGER NOT NULL CHECK (number > 0),
            try INTEGER NOT NULL CHECK (try > 0),
            place INTEGER NOT NULL CHECK (place > 0),
            -- Null begins the text anew.
            text TEXT,
            at INTEGER NOT NULL,
            PRIMARY KEY (attempt, number, try, place)
        ) STRICT, WITHOUT ROWID;

        -- Answers that earn nothing before a mentor has marked them.
        CREATE TABLE essay_answer (
            position INTEGER PRIMARY KEY REFERENCES answer (position),
            -- What a mentor can give.
            most INTEGER NOT NULL CHECK (most >= 0)
        ) STRICT;

        CREATE TABLE essay_marking (
            id INTEGER PRIMARY KEY CHECK (id > 0),
            position INTEGER NOT NULL REFERENCES essay_answer (position),
            -- For each criterion, such as 3,0,2.
            points TEXT NOT NULL CHECK (points <> ''),
            comment TEXT NOT NULL,
            marker TEXT NOT NULL,
            at INTEGER NOT NULL,
            credit INTEGER NOT NULL,
            outcome INTEGER NOT NULL,
            score INTEGER NOT NULL,
            -- The pass mark of the attempt's quiz version in hundredths of a percent.
            pass INTEGER
        ) STRICT;

        CREATE INDEX essay_marking_by_position ON essay_marking (position);

        -- The last marking of each answer.
        CREATE VIEW essay_mark_in_force AS
            SELECT * FROM essay_marking m WHERE m.id = (
                SELECT max(o.id) FROM essay_marking o WHERE o.position = m.position);

        CREATE TRIGGER essay_line_is_never_updated BEFORE UPDATE ON essay_line
        BEGIN SELECT RAISE(ABORT, 'lines of texts are never updated'); END;
        CREATE TRIGGER essay_line_is_never_deleted BEFORE DELETE ON essay_line
        BEGIN SELECT RAISE(ABORT, 'lines of texts are never deleted'); END;
        CREATE TRIGGER essay_answer_is_never_updated BEFORE UPDATE ON essay_answer
        BEGIN SELECT RAISE(ABORT, 'answers are never updated'); END;
        CREATE TRIGGER essay_answer_is_never_deleted BEFORE DELETE ON essay_answer
        BEGIN SELECT RAISE(ABORT, 'answers are never deleted'); END;
        CREATE TRIGGER essay_marking_is_never_updated BEFORE UPDATE ON essay_marking
        BEGIN SELECT RAISE(ABORT, 'markings are never updated'); END;
        CREATE TRIGGER essay_marking_is_never_deleted BEFORE DELETE ON essay_marking
        BEGIN SELECT RAISE(ABORT, 'markings are never deleted'); END;

        PRAGMA user_version = 5;
        """
}
