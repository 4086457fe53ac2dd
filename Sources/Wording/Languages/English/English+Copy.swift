extension CopyPhrase {
    public var english: String {
        switch self {
        case .backedUp(let path, let content): "\(path): \(Self.english(content))"
        case .notInBackup(let pepper):
            "Not in it: \(pepper), without which no secret can be checked, and the list of exports."
                + " Keep the key elsewhere than the backup."
        case .restored(let path, let content): "\(path) is restored: \(Self.english(content))"
        case .movedAway(let folder): "What was there before is in \(folder)."
        case .nothingMovedAway: "There was no database before."
        case .afterRestore:
            "What happened after that is not in it; who was forgotten since then has to be"
                + " forgotten again."
        case .verified(let path, let content): "\(path) is in order: \(Self.english(content))"
        case .olderSchema(let found, let newest):
            "It has form \(found); the next start makes form \(newest) of it, after a backup of its"
                + " own. Levels were not looked at."
        case .damage(let words): "damaged: \(words)"
        case .orphans(let table, let rows):
            "\(table): \(Self.rows(rows)) refer\(rows == 1 ? "s" : "") to something that is not there"
        case .schema(let name, .missing): "\(name) is missing"
        case .schema(let name, .surplus): "\(name) is not of this program"
        case .schema(let name, .changed): "\(name) is not as the program made it"
        case .positionsTwice(let count):
            "the log has \(count) position\(count == 1 ? "" : "s") twice"
        case .triesTwice(let count):
            "\(count) tr\(count == 1 ? "y is" : "ies are") stored more than once"
        case .endsMissing(let count):
            "the log lacks the end of \(count) attempt\(count == 1 ? "" : "s")"
        case .servings(let count):
            "\(count) question\(count == 1 ? " is" : "s are") kept otherwise than the answers say"
        case .brokenLinks(let count):
            "\(count) answer\(count == 1 ? "" : "s") or event\(count == 1 ? " was" : "s were") changed, or something before; see quizline audit --verify"
        case .brokenActs(let count):
            "\(count) act\(count == 1 ? "" : "s") of the audit \(count == 1 ? "was" : "were") changed, or something before; see quizline audit --verify"
        case .foundWrong(let count):
            "\(count) finding\(count == 1 ? "" : "s"). Nothing was changed. Keep the file, and"
                + " restore a backup: quizline restore FILE"
        }
    }

    private static func english(_ content: Content) -> String {
        let answers = "\(content.answers) answer\(content.answers == 1 ? "" : "s")"
        let people = "\(content.people) account\(content.people == 1 ? "" : "s")"
        let newest = content.newest.map { ", newest entry \($0)" } ?? ""
        return "\(content.size), \(answers), \(people)\(newest)."
    }

    private static func rows(_ count: Int) -> String { "\(count) row\(count == 1 ? "" : "s")" }
}
