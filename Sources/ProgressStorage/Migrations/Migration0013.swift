/// Certificates of programmes, as they were issued.
enum Migration0013: Migration {
    static let number = 13

    static let sql = """
        -- A person has one for each day on which they were through with a programme.
        CREATE TABLE certificate (
            code TEXT NOT NULL PRIMARY KEY CHECK (length(code) = 16),
            trainee INTEGER NOT NULL REFERENCES trainee (key),
            programme TEXT NOT NULL CHECK (programme <> ''),
            -- An array of a language, its text, and so on.
            title TEXT NOT NULL CHECK (json_type(title) = 'array'),
            -- Days since 1970-01-01.
            done_on INTEGER NOT NULL,
            valid_until INTEGER,
            issued_at INTEGER NOT NULL,
            UNIQUE (trainee, programme, done_on)
        ) STRICT, WITHOUT ROWID;

        CREATE TRIGGER certificate_is_never_updated BEFORE UPDATE ON certificate
        BEGIN SELECT RAISE(ABORT, 'certificates are never updated'); END;
        CREATE TRIGGER certificate_is_never_deleted BEFORE DELETE ON certificate
        BEGIN SELECT RAISE(ABORT, 'certificates are never deleted'); END;

        PRAGMA user_version = 13;
        """
}
