/// How well people think they do competencies, each time they said so.
enum Migration0012: Migration {
    static let number = 12

    static let sql = """
        -- The newest of a person and competency counts; none is taken back.
        CREATE TABLE self_rating (
            id INTEGER PRIMARY KEY,
            trainee INTEGER NOT NULL REFERENCES trainee (key),
            competency TEXT NOT NULL CHECK (competency <> ''),
            percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
            at INTEGER NOT NULL
        ) STRICT;

        CREATE INDEX self_rating_by_trainee ON self_rating (trainee);

        CREATE TRIGGER self_rating_is_never_updated BEFORE UPDATE ON self_rating
        BEGIN SELECT RAISE(ABORT, 'self-ratings are never updated'); END;
        CREATE TRIGGER self_rating_is_never_deleted BEFORE DELETE ON self_rating
        BEGIN SELECT RAISE(ABORT, 'self-ratings are never deleted'); END;

        PRAGMA user_version = 12;
        """
}
