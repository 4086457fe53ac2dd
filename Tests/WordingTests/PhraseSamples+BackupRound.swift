import Wording

extension PhraseSamples {
    static let backupRound: [BackupRoundPhrase] = [
        .everyForm, .keepForm(most: 100_000), .noForce,
        .missed(at: "2026-11-27T02:00:00Z", reason: "a.db is missing."), .busy(folder: "backups"),
        .deleted("backups/a.sqlite"), .notDeleted("backups/a.sqlite", reason: "denied"),
        .notNoted("backups/a.sqlite", reason: "disk full"),
    ]
}
