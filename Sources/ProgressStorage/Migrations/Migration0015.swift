/// Servings of cells in fewer octets.
enum Migration0015: Migration {
    static let number = 15

    /// Nothing is lost: cells are made of the answers, and are made anew after this.
    static let sql = """
        DROP TABLE standing_cell;

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
            -- 14 octets each: version of the question, kind and outcome, instant.
            servings BLOB NOT NULL CHECK (length(servings) = 14 * answers),
            PRIMARY KEY (trainee, competency)
        ) STRICT;

        PRAGMA user_version = 15;
        """
}
