/// Tokens of scripts, and one-time codes.
enum Migration0014: Migration {
    static let number = 14

    static let sql = """
        -- Of tokens and codes the HMAC under the pepper is kept: both are made by the server and
        -- have so many random bits that no slow hash is needed.
        CREATE TABLE token (
            id INTEGER PRIMARY KEY,
            trainee INTEGER NOT NULL REFERENCES trainee (key),
            hash TEXT NOT NULL UNIQUE CHECK (hash <> ''),
            pepper_number INTEGER NOT NULL,
            made_at INTEGER NOT NULL,
            until INTEGER NOT NULL,
            used_at INTEGER,
            revoked_at INTEGER
        ) STRICT;

        CREATE INDEX token_by_trainee ON token (trainee);

        -- A row goes when its code was used.
        CREATE TABLE one_time_code (
            trainee INTEGER NOT NULL REFERENCES trainee (key),
            hash TEXT NOT NULL CHECK (hash <> ''),
            pepper_number INTEGER NOT NULL,
            PRIMARY KEY (trainee, hash)
        ) STRICT, WITHOUT ROWID;

        PRAGMA user_version = 14;
        """
}
