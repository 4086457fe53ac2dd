/// The questions that were drawn when an attempt began.
enum Migration0003: Migration {
    static let number = 3

    static let sql = """
        -- In the order drawn; an attempt without any has the questions of its quiz version.
        CREATE TABLE drawn_question (
            attempt INTEGER NOT NULL REFERENCES attempt (id),
            place INTEGER NOT NULL CHECK (place > 0),
            question_key INTEGER NOT NULL REFERENCES question_version (key),
            PRIMARY KEY (attempt, place)
        ) STRICT, WITHOUT ROWID;

        CREATE TRIGGER drawn_is_never_updated BEFORE UPDATE ON drawn_question
        BEGIN SELECT RAISE(ABORT, 'drawn questions are never updated'); END;
        CREATE TRIGGER drawn_is_never_deleted BEFORE DELETE ON drawn_question
        BEGIN SELECT RAISE(ABORT, 'drawn questions are never deleted'); END;

        PRAGMA user_version = 3;
        """
}
