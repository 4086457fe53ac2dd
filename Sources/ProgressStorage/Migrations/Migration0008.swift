/// Programmes that people are to go through, and people who were forgotten.
enum Migration0008: Migration {
    static let number = 8

    static var sql: String {
        [Self.assignments, Self.forgetting, Self.store].joined() + """
            PRAGMA user_version = 8;
            """
    }

    private static let assignments = """
        CREATE TABLE assignment (
            id INTEGER PRIMARY KEY,
            programme TEXT NOT NULL CHECK (programme <> ''),
            trainee INTEGER NOT NULL REFERENCES trainee (key),
            at INTEGER NOT NULL,
            person TEXT NOT NULL,
            -- Days since 1970-01-01; null leaves it to the steps of the programme.
            due INTEGER,
            UNIQUE (programme, trainee)
        ) STRICT;

        CREATE INDEX assignment_by_trainee ON assignment (trainee);

        CREATE TABLE waiver (
            assignment INTEGER NOT NULL REFERENCES assignment (id) ON DELETE CASCADE,
            quiz TEXT NOT NULL,
            reason TEXT NOT NULL CHECK (reason <> ''),
            person TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (assignment, quiz)
        ) STRICT, WITHOUT ROWID;

        """

    /// What people wrote in their own words goes with them; nothing else of an answer ever changes.
    private static let forgetting = """
        CREATE TABLE removed_identity (
            trainee INTEGER PRIMARY KEY REFERENCES trainee (key),
            at INTEGER NOT NULL,
            person TEXT NOT NULL
        ) STRICT;

        -- Whose texts are being taken out; empty outside of that transaction.
        CREATE TABLE forgetting (trainee INTEGER PRIMARY KEY REFERENCES trainee (key)) STRICT;

        DROP TRIGGER answer_is_never_updated;
        CREATE TRIGGER answer_is_never_updated BEFORE UPDATE ON answer
        WHEN NOT EXISTS (SELECT 1 FROM forgetting f JOIN attempt a ON a.trainee = f.trainee
                WHERE a.id = OLD.attempt)
            OR (OLD.position, OLD.attempt, OLD.number, OLD.try, OLD.question_key, OLD.certainty,
                OLD.hints, OLD.at, OLD.credit, OLD.outcome, OLD.score, OLD.previous)
            IS NOT (NEW.position, NEW.attempt, NEW.number, NEW.try, NEW.question_key,
                NEW.certainty, NEW.hints, NEW.at, NEW.credit, NEW.outcome, NEW.score, NEW.previous)
        BEGIN SELECT RAISE(ABORT, 'answers are never updated'); END;

        -- What somebody wrote at a mark on a question.
        DROP TRIGGER event_is_never_updated;
        CREATE TRIGGER event_is_never_updated BEFORE UPDATE ON attempt_event
        WHEN NOT EXISTS (SELECT 1 FROM forgetting f JOIN attempt a ON a.trainee = f.trainee
                WHERE a.id = OLD.attempt)
            OR OLD.kind <> 'flagged'
            OR (OLD.position, OLD.attempt, OLD.kind, OLD.number, OLD.at, OLD.previous)
            IS NOT (NEW.position, NEW.attempt, NEW.kind, NEW.number, NEW.at, NEW.previous)
        BEGIN SELECT RAISE(ABORT, 'events are never updated'); END;

        DROP TRIGGER essay_line_is_never_deleted;
        CREATE TRIGGER essay_line_is_never_deleted BEFORE DELETE ON essay_line
        WHEN NOT EXISTS (SELECT 1 FROM forgetting f JOIN attempt a ON a.trainee = f.trainee
                WHERE a.id = OLD.attempt)
        BEGIN SELECT RAISE(ABORT, 'lines of texts are never deleted'); END;

        DROP TRIGGER essay_marking_is_never_updated;
        CREATE TRIGGER essay_marking_is_never_updated BEFORE UPDATE ON essay_marking
        WHEN NOT EXISTS (SELECT 1 FROM forgetting f JOIN attempt a ON a.trainee = f.trainee
                JOIN answer l ON l.attempt = a.id WHERE l.position = OLD.position)
            OR (OLD.id, OLD.position, OLD.points, OLD.marker, OLD.at, OLD.credit, OLD.outcome,
                OLD.score, OLD.pass)
            IS NOT (NEW.id, NEW.position, NEW.points, NEW.marker, NEW.at, NEW.credit,
                NEW.outcome, NEW.score, NEW.pass)
        BEGIN SELECT RAISE(ABORT, 'markings are never updated'); END;

        """

    private static let store = """
        -- Tells statements about answers of this database from those of another.
        CREATE TABLE store (id TEXT NOT NULL CHECK (id <> '')) STRICT;
        INSERT INTO store VALUES (lower(hex(randomblob(4))));

        """
}
