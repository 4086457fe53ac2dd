public import QuizCore

/// The one-time codes that people sign in with where they can be overheard.
extension AccountStore {
    /// Puts a list of codes in the place of the one before.
    ///
    /// - Parameters:
    ///   - hashes: The HMAC of each under the pepper; none takes the list away.
    ///   - pepperNumber: The number of the pepper.
    public func replaceCodes(
        _ hashes: [String],
        pepperNumber: Int,
        of id: Trainee.ID
    ) throws(StoreError) {
        let signature = self.signature
        try self.writer.write("replace codes") { context in
            let key = try context.traineeKey(id)
            try context.replaceCodes(hashes, pepperNumber: pepperNumber, ofTrainee: key)
            guard !hashes.isEmpty else { return }
            let detail = "codes: \(hashes.count)"
            try context.note(.codesMade, by: signature, trainee: key, detail: detail)
        }
    }

    /// Takes a code of this person away, and returns how many are left; nil if they have no such
    /// code or may not sign in.
    ///
    /// Returns after the commit: a code that was accepted never counts again.
    public func useCode(hash: String, of id: Trainee.ID) throws(StoreError) -> Int? {
        try self.writer.write("use code") { context in
            try context.useCode(hash: hash, of: id)
        }
    }
}
