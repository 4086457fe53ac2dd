import Logging
import ProgressStorage
import Wording

extension IdentityService {
    /// Opens the pepper, makes ready for hashing, and reads the failures that are remembered.
    ///
    /// - Throws: A fault of the environment: a pepper that is missing or that others can read, no
    ///   memory for one hash, a store that refuses.
    static func open(
        _ configuration: IdentityConfiguration,
        accounts: AccountStore,
        clock: ServerClock,
        log: Logger
    ) throws(ServerFault) -> IdentityService {
        let hasher = try Self.hasher(configuration, accounts)
        do {
            return try IdentityService(
                configuration,
                accounts: accounts,
                hasher: hasher,
                clock: clock,
                log: log
            )
        } catch {
            throw ServerFault(.environment, error.phrase(database: "failed sign-ins"))
        }
    }

    private static func hasher(
        _ configuration: IdentityConfiguration,
        _ accounts: AccountStore
    ) throws(ServerFault) -> SecretHasher {
        let holdsSecrets: Bool
        do {
            holdsSecrets = try accounts.holdsSecrets()
        } catch {
            throw ServerFault(.environment, error.phrase(database: "accounts"))
        }
        let pepper: Pepper
        do {
            pepper = try Pepper.open(configuration.pepperFile, mayMake: !holdsSecrets)
        } catch {
            throw ServerFault(.environment, error.phrase)
        }
        guard let hasher = SecretHasher(pepper: pepper) else {
            throw ServerFault(.environment, .noHashing)
        }
        return hasher
    }
}
