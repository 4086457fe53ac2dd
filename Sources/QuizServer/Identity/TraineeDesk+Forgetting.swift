public import ProgressStorage
public import QuizCore

extension TraineeDesk {
    /// The account of a name; nothing can be done with those who were forgotten.
    public func trainee(_ name: String) throws(Fault) -> Trainee { try self.find(name) }

    /// Everybody who was not forgotten, by user name.
    public func remembered() throws(Fault) -> [Trainee] {
        let all = try self.list()
        return try self.storing(nil) { () throws(StoreError) in
            var remembered: [Trainee] = []
            for trainee in all where try !self.store.accounts.isForgotten(trainee.id) {
                remembered.append(trainee)
            }
            return remembered
        }
    }

    /// Takes away who somebody is; see ``AccountStore/forget(_:as:account:at:by:)``.
    ///
    /// The list of exports is changed first: if the machine stops between the two, nobody's name is
    /// left in it, and doing it again gives another name than the list has.
    ///
    /// - Parameters:
    ///   - exports: The list of exports, which has user names in it.
    ///   - person: Who wants it.
    /// - Returns: What stands in the place of the user name.
    public func forget(
        _ name: String,
        in exports: ExportLog,
        by person: String
    ) throws(Fault) -> Trainee.ID {
        let trainee = try self.find(name)
        let account = self.hasher.pseudonym(of: trainee.id.text)
        let now = self.clock.now
        let accounts = self.store.accounts
        return try self.storing(trainee.id) { () throws(StoreError) in
            let removed = try accounts.nextRemovedName(in: exports)
            try exports.rename(trainee.id, to: removed)
            do throws(StoreError) {
                try accounts.forget(
                    trainee.id,
                    as: removed,
                    account: account,
                    at: now,
                    by: person
                )
                return removed
            } catch {
                // Nobody else has that name, so this takes back what was renamed and no more.
                try exports.rename(removed, to: trainee.id)
                throw error
            }
        }
    }
}
