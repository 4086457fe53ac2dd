import Foundation
public import ProgressStorage
public import QuizCore
import QuizSession
import Wording

/// Where an operator makes and changes accounts, without the server.
///
/// It owns the database while it is open. Its calls wait for the disk and hash on the thread
/// that calls.
public final class TraineeDesk: Sendable {
    /// A trainee together with the secret that is shown this once.
    public struct Newcomer: Sendable, CustomStringConvertible, CustomReflectable {
        public let trainee: Trainee
        /// As it is shown, such as `7KQ4-M2XD`.
        public let pin: String

        public var description: String { "\(self.trainee.id) (secret)" }

        public var customMirror: Mirror { Mirror(self, children: []) }
    }

    /// What can be changed of an account.
    public enum Change: Sendable, Equatable {
        case displayName(String)
        case job(JobRole.ID?)
        case team(String?)
        case grant(Trainee.Right)
        case revoke(Trainee.Right)
    }

    let store: ProgressStore
    /// The file, for errors that name none.
    let database: String
    /// The user of the system, for the audit.
    let person: String
    let hasher: SecretHasher
    private let form: SecretForm
    private let rules: NameRules
    let clock: ServerClock

    init(
        store: ProgressStore,
        database: String,
        hasher: SecretHasher,
        form: SecretForm,
        clock: ServerClock
    ) {
        self.store = store
        self.database = database
        self.person = NSUserName()
        self.hasher = hasher
        self.form = form
        self.rules = .ofThisServer
        self.clock = clock
    }

    /// Adds a trainee with a secret that the server makes.
    ///
    /// - Parameters:
    ///   - name: The user name, as it was typed.
    ///   - displayName: What others see; nil is the user name.
    ///   - rights: Further rights; everybody is a trainee.
    public func add(
        _ name: String,
        displayName: String? = nil,
        job: JobRole.ID?,
        team: String? = nil,
        rights: Set<Trainee.Right> = []
    ) throws(Fault) -> Newcomer {
        let id: Trainee.ID
        switch self.rules.check(name) {
        case .success(let accepted): id = accepted
        case .failure(let refusal): throw .nameRefused(refusal.fault.word)
        }
        let trainee = Trainee(
            id: id,
            displayName: try Self.displayName(displayName ?? name),
            job: job,
            team: try team.map { team throws(Fault) in try self.team(team).id },
            rights: rights.union([.trainee])
        )
        let (pin, secret) = try self.makePin()
        let now = self.clock.now
        try self.storing(id) { () throws(StoreError) in
            try self.accounts.create(trainee, secret: secret, at: now)
            try self.forgetFailures(of: id)
        }
        return Newcomer(trainee: trainee, pin: pin)
    }

    /// Changes an account, all or nothing of what is acceptable, and returns it as it is then.
    public func change(_ name: String, _ changes: [Change]) throws(Fault) -> Trainee {
        var trainee = try self.find(name)
        for change in changes { try self.apply(change, to: &trainee) }
        let changed = trainee
        let accounts = self.accounts
        try self.storing(changed.id) { () throws(StoreError) in
            try accounts.setDisplayName(changed.displayName, of: changed.id)
            try accounts.setJob(changed.job, of: changed.id)
            try accounts.setTeam(changed.team, of: changed.id)
            try accounts.setRights(changed.rights, of: changed.id)
        }
        return changed
    }

    /// Gives a trainee a new secret; the old one, a password and one-time codes are void, and nobody
    /// waits.
    ///
    /// - Parameter revokesTokens: Whether tokens are void too, as when the pepper was lost.
    public func makeSecret(
        of name: String,
        revokesTokens: Bool = false
    ) throws(Fault) -> Newcomer {
        let trainee = try self.find(name)
        let (pin, secret) = try self.makePin()
        try self.storing(trainee.id) { () throws(StoreError) in
            try self.accounts.replaceSecret(secret, of: trainee.id)
            try self.accounts.replaceCodes(
                [],
                pepperNumber: IdentityService.pepperNumber,
                of: trainee.id
            )
            if revokesTokens {
                _ = try self.accounts.revokeTokens(of: trainee.id, at: self.clock.now)
            }
            try self.forgetFailures(of: trainee.id)
        }
        return Newcomer(trainee: trainee, pin: pin)
    }

    /// Closes an account, or opens it again and forgets its failed sign-ins.
    public func setDisabled(_ isDisabled: Bool, _ name: String) throws(Fault) -> Trainee {
        var trainee = try self.find(name)
        trainee.isDisabled = isDisabled
        let id = trainee.id
        try self.storing(id) { () throws(StoreError) in
            try self.accounts.setDisabled(isDisabled, of: id)
            if !isDisabled { try self.forgetFailures(of: id) }
        }
        return trainee
    }

    /// The trainees that match, by user name.
    public func list(
        matching filter: TraineeFilter = TraineeFilter()
    ) throws(Fault) -> [Trainee] {
        try self.storing(nil) { () throws(StoreError) in
            try self.store.accounts.list(matching: filter)
        }
    }

    /// Gives the database up; later calls fail.
    public func close() {
        self.store.close()
    }

    /// The accounts, with an audit of what is changed now.
    var accounts: AccountStore { self.store.accounts.signed(by: self.signature) }

    /// The teams, with an audit of what is changed now.
    var teams: TeamStore { self.store.teams.signed(by: self.signature) }

    private var signature: AuditSignature {
        AuditSignature(person: self.person, at: self.clock.now)
    }

    func find(_ name: String) throws(Fault) -> Trainee {
        let id = Trainee.ID(TextFolding.word(name))
        let (account, isForgotten) = try self.storing(id) { () throws(StoreError) in
            (try self.store.accounts.find(id), try self.store.accounts.isForgotten(id))
        }
        guard let account else { throw .unknownTrainee(id.text) }
        guard !isForgotten else { throw .forgottenBefore(id.text) }
        return account.trainee
    }

    private func forgetFailures(of id: Trainee.ID) throws(StoreError) {
        try self.store.accounts.clearFailures(account: self.hasher.pseudonym(of: id.text))
    }

    private func makePin() throws(Fault) -> (pin: String, stored: StoredSecret) {
        let pin = self.form.makePin()
        guard let hash = self.hasher.hash(SecretForm.folded(pin, .pin)) else {
            throw .environment(.noHashing)
        }
        let stored = StoredSecret(
            kind: .pin,
            hash: hash,
            pepperNumber: IdentityService.pepperNumber,
            changedAt: self.clock.now
        )
        return (pin, stored)
    }

    private func apply(_ change: Change, to trainee: inout Trainee) throws(Fault) {
        switch change {
        case .displayName(let name): trainee.displayName = try Self.displayName(name)
        case .job(let job): trainee.job = job
        case .team(nil): trainee.team = nil
        case .team(let team?): trainee.team = try self.team(team).id
        case .grant(let right): trainee.rights.insert(right)
        case .revoke(let right): trainee.rights.remove(right)
        }
    }

    static func displayName(_ text: String) throws(Fault) -> String {
        guard let name = DisplayName.cleaned(text) else { throw .displayNameRefused }
        return name
    }
}
