/// Links that chain what is stored, so that a change behind the program's back is found.
enum Migration0011: Migration {
    static let number = 11

    static var sql: String {
        [Self.links, Self.answers, Self.events].joined() + """
            PRAGMA user_version = 11;
            """
    }

    private static let links = """
        -- Null where the entry is older than the chain.
        ALTER TABLE answer ADD COLUMN link INTEGER;
        ALTER TABLE attempt_event ADD COLUMN link INTEGER;
        ALTER TABLE audit_entry ADD COLUMN link INTEGER;

        -- What the link of an answer says of texts that went with a person.
        CREATE TABLE forgotten_text (
            position INTEGER PRIMARY KEY REFERENCES answer (position),
            digest INTEGER NOT NULL
        ) STRICT;

        CREATE TRIGGER forgotten_text_is_never_updated BEFORE UPDATE ON forgotten_text
        BEGIN SELECT RAISE(ABORT, 'links are never updated'); END;
        CREATE TRIGGER forgotten_text_is_never_deleted BEFORE DELETE ON forgotten_text
        BEGIN SELECT RAISE(ABORT, 'links are never deleted'); END;

        """

    private static let answers = """
        DROP TRIGGER answer_is_never_updated;
        CREATE TRIGGER answer_is_never_updated BEFORE UPDATE ON answer
        WHEN NOT EXISTS (SELECT 1 FROM forgetting f JOIN attempt a ON a.trainee = f.trainee
                WHERE a.id = OLD.attempt)
            OR (OLD.position, OLD.attempt, OLD.number, OLD.try, OLD.question_key, OLD.certainty,
                OLD.hints, OLD.at, OLD.credit, OLD.outcome, OLD.score, OLD.previous, OLD.link)
            IS NOT (NEW.position, NEW.attempt, NEW.number, NEW.try, NEW.question_key,
                NEW.certainty, NEW.hints, NEW.at, NEW.credit, NEW.outcome, NEW.score,
                NEW.previous, NEW.link)
        BEGIN SELECT RAISE(ABORT, 'answers are never updated'); END;

        """

    private static let events = """
        DROP TRIGGER event_is_never_updated;
        CREATE TRIGGER event_is_never_updated BEFORE UPDATE ON attempt_event
        WHEN NOT EXISTS (SELECT 1 FROM forgetting f JOIN attempt a ON a.trainee = f.trainee
                WHERE a.id = OLD.attempt)
            OR OLD.kind <> 'flagged'
            OR (OLD.position, OLD.attempt, OLD.kind, OLD.number, OLD.at, OLD.previous, OLD.link)
            IS NOT (NEW.position, NEW.attempt, NEW.kind, NEW.number, NEW.at, NEW.previous,
                NEW.link)
        BEGIN SELECT RAISE(ABORT, 'events are never updated'); END;

        """
}
