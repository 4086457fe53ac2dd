public import QuizCore

/// The tokens that scripts sign in with.
extension AccountStore {
    /// Stores a token that was made, and returns the number by which it is revoked.
    ///
    /// - Parameters:
    ///   - hash: Its HMAC under the pepper.
    ///   - pepperNumber: The number of the pepper.
    ///   - end: From then on it does not hold.
    public func addToken(
        hash: String,
        pepperNumber: Int,
        of id: Trainee.ID,
        at now: Instant,
        until end: Instant
    ) throws(StoreError) -> Int {
        let signature = self.signature
        return try self.writer.write("make token") { context in
            let key = try context.traineeKey(id)
            let number = try context.insertToken(
                hash: hash,
                pepperNumber: pepperNumber,
                ofTrainee: key,
                at: now,
                until: end
            )
            let detail = "token: \(number); until: \(end.text)"
            try context.note(.tokenMade, by: signature, trainee: key, detail: detail)
            return number
        }
    }

    /// Ends one token of somebody, or all of them; returns the numbers of those that it ended.
    public func revokeTokens(
        _ number: Int? = nil,
        of id: Trainee.ID,
        at now: Instant
    ) throws(StoreError) -> [Int] {
        let signature = self.signature
        return try self.writer.write("revoke tokens") { context in
            let key = try context.traineeKey(id)
            let ended = try context.revokeTokens(number, ofTrainee: key, at: now)
            for number in ended {
                let detail = "token: \(number)"
                try context.note(.tokenRevoked, by: signature, trainee: key, detail: detail)
            }
            return ended
        }
    }

    /// The tokens of somebody, oldest first, those that no longer hold too.
    public func tokens(of id: Trainee.ID) throws(StoreError) -> [StoredToken] {
        try self.reader.tokens(of: id)
    }

    /// A token of this person by its HMAC under the pepper; nil if there is none.
    public func token(hash: String, of id: Trainee.ID) throws(StoreError) -> StoredToken? {
        try self.reader.token(hash: hash, of: id)
    }

    /// Keeps when a token was used.
    public func noteUse(ofToken number: Int, at now: Instant) throws(StoreError) {
        try self.writer.write("note use of token") { context in
            try context.noteUse(ofToken: number, at: now)
        }
    }
}
