public import ProgressStorage
public import QuizCore

extension TraineeDesk {
    /// The account of a name.
    public func trainee(_ name: String) throws(Fault) -> Trainee { try self.find(name) }

    /// Takes away who somebody is; see ``AccountStore/forget(_:account:at:by:)``.
    ///
    /// The list of exports is changed first: if the machine stops between the two, doing it again
    /// gives the same name.
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
        let isForgotten = try Fault.storing(trainee.id) { () throws(StoreError) in
            try accounts.isForgotten(trainee.id)
        }
        guard !isForgotten else { throw .forgottenBefore(trainee.id.text) }
        return try Fault.storing(trainee.id) { () throws(StoreError) in
            try exports.rename(trainee.id, to: try accounts.nextRemovedName())
            return try accounts.forget(trainee.id, account: account, at: now, by: person)
        }
    }
}
