/// What the answers of each trainee come to for each competency; ``Migrations`` fills it.
enum Migration0009: Migration {
    static let number = 9

    static let sql = """
        -- Kept in the transaction that changes what it says; can be made again from the log.
        CREATE TABLE standing_cell (
            trainee INTEGER NOT NULL REFERENCES trainee (key),
            -- Empty for answers that carry no competency.
            competency TEXT NOT NULL,
            -- Sums of weights in billionths, with and without ageing up to the newest answer.
            units INTEGER NOT NULL,
            fresh_units INTEGER NOT NULL,
            questions INTEGER NOT NULL CHECK (questions > 0),
            answers INTEGER NOT NULL CHECK (answers >= questions),
            oldest INTEGER NOT NULL,
            newest INTEGER NOT NULL CHECK (newest >= oldest),
            -- 61 numbers of 32 bits: the mean log-likelihood in units of 2^-26.
            mean BLOB NOT NULL CHECK (length(mean) = 244),
            -- 24 octets each: version of the question, kind, outcome, instant.
            servings BLOB NOT NULL CHECK (length(servings) = 24 * answers),
            PRIMARY KEY (trainee, competency)
        ) STRICT;

        PRAGMA user_version = 9;
        """
}
