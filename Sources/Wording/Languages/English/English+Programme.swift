extension ProgrammePhrase {
    public var english: String {
        switch self {
        case .column(let column): Self.englishHead(column)
        case .rule(let rule):
            switch rule {
            case .pass: "pass"
            case .done: "finish"
            }
        case .audience(let jobs):
            "For: \(jobs.isEmpty ? "everybody" : jobs.joined(separator: ", "))"
        case .steps(let count, let days):
            "\(count) step\(count == 1 ? "" : "s") within \(days) day\(days == 1 ? "" : "s") of the assignment"
        case .validity(let days):
            "What was done counts for \(days) days and is then to be done again."
        case .note(let text): "Note: \(text)"
        case .quizMissing: "(not in service)"
        case .noProgrammes(let folder): "There is no programme in \(folder)."
        case .noSuchProgramme(let id, let known):
            "There is no programme \(id). Known: \(known.joined(separator: ", "))."
        case .noSuchJob(let id, let known):
            "There is no job \(id). Known: \(known.joined(separator: ", "))."
        case .faultyFile(let path):
            "\(path) has errors and is left out. See them with quizline check."
        }
    }

    private static func englishHead(_ column: Column) -> String {
        switch column {
        case .programme: "programme"
        case .steps: "steps"
        case .days: "days"
        case .title: "title"
        case .day: "day"
        case .rule: "rule"
        case .quiz: "quiz"
        }
    }
}
