extension BackupRoundPhrase {
    public var english: String {
        switch self {
        case .everyForm: "--every takes a time from 1s to 365d, such as 6h."
        case .keepForm(let most):
            "--every and --keep belong together; --keep takes a number from 1 to \(most)."
        case .noForce: "--force is for a single copy; with --every nothing is replaced."
        case .missed(let instant, let reason): "\(instant): no backup. \(reason)"
        case .busy(let folder): "Another process is making backups in \(folder)."
        case .deleted(let path): "\(path) is deleted; newer ones are there."
        case .notDeleted(let path, let reason): "\(path) could not be deleted: \(reason)"
        case .notNoted(let path, let reason):
            "\(path) is whole, but could not be noted, so it will not be deleted later: \(reason)"
        }
    }
}
