/// The turns of scenes: what each choice says about competencies, and whether the play ended;
/// and whether a question is marked.
enum Migration0002: Migration {
    static let number = 2

    static let sql = """
        -- One row for each answer to a scene, beside its row in the log.
        CREATE TABLE scene_turn (
            attempt INTEGER NOT NULL REFERENCES attempt (id),
            number INTEGER NOT NULL CHECK (number > 0),
            turn INTEGER NOT NULL CHECK (turn > 0),
            position INTEGER NOT NULL REFERENCES answer (position),
            -- Such as pressure:2/3,listening:0/1; empty if the choice says nothing by itself.
            marks TEXT NOT NULL,
            ended INTEGER NOT NULL CHECK (ended IN (0, 1)),
            PRIMARY KEY (attempt, number, turn)
        ) STRICT, WITHOUT ROWID;

        CREATE TRIGGER turn_is_never_updated BEFORE UPDATE ON scene_turn
        BEGIN SELECT RAISE(ABORT, 'turns are never updated'); END;
        CREATE TRIGGER turn_is_never_deleted BEFORE DELETE ON scene_turn
        BEGIN SELECT RAISE(ABORT, 'turns are never deleted'); END;

        ALTER TABLE question_version ADD COLUMN marked INTEGER NOT NULL DEFAULT 1
            CHECK (marked IN (0, 1));

        PRAGMA user_version = 2;
        """
}
