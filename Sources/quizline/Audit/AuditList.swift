import CompetencyReports
import ProgressStorage
import QuizCore
import Wording

/// The acts of a database and the reports that became files, in the order of time.
struct AuditList {
    private struct Act {
        let row: AuditTable.Row
        let phrase: AuditListPhrase.Act
    }

    private let acts: [Act]

    init(_ access: StoreAccess, since: Instant?, by person: String?) throws(CommandFailure) {
        let entries = try access.reading { reader throws(StoreError) in
            try reader.audit(since: since, by: person)
        }
        let notes = try access.storing { () throws(StoreError) in
            try ExportLog(besides: access.database).notes()
        }
        let exports = notes.filter { note in
            since.map { note.at >= $0 } ?? true && person.map { note.isBy($0) } ?? true
        }
        let all =
            entries.map { Act(row: $0.row, phrase: $0.act.phrase) }
            + exports.map { Act(row: $0.row, phrase: .exported) }
        self.acts = all.enumerated().sorted {
            ($0.element.row.at, $0.offset) < ($1.element.row.at, $1.offset)
        }.map(\.element)
    }

    var table: AuditTable { AuditTable(self.acts.map(\.row)) }

    /// A table; without any act a failure with status 1.
    func text(_ language: Language) throws(CommandFailure) -> String {
        guard !self.acts.isEmpty else {
            let text = AuditListPhrase.nothing.text(in: language)
            throw CommandFailure(.findings, lines: [text])
        }
        let heads = AuditListPhrase.Column.allCases.map {
            AuditListPhrase.column($0).text(in: language)
        }
        let rows = self.acts.map { act in
            [
                act.row.at.text, act.row.person, AuditListPhrase.act(act.phrase).text(in: language),
                act.row.trainee, act.row.object, act.row.detail,
            ].map { $0.isEmpty ? "-" : $0 }
        }
        return TextTable([heads] + rows).lines(width: 160).map { $0 + "\n" }.joined()
    }
}

extension ExportNote {
    fileprivate func isBy(_ person: String) -> Bool {
        self.who == person || self.viewer?.text == person
    }

    /// Who stands in it is told by `quizline report exports NAME`.
    fileprivate var row: AuditTable.Row {
        AuditTable.Row(
            at: self.at,
            person: self.who,
            act: "exported",
            trainee: "",
            object: [self.kind, self.subject].compactMap(\.self).joined(separator: " "),
            detail: (self.viewer.map { "as: \($0.text); " } ?? "")
                + "form: \(self.format); rows: \(self.rows); people: \(self.trainees.count)"
        )
    }
}

extension AuditEntry {
    fileprivate var row: AuditTable.Row {
        AuditTable.Row(
            at: self.at,
            person: self.person,
            act: self.act.rawValue,
            trainee: self.trainee?.text ?? "",
            object: self.object ?? "",
            detail: self.detail
        )
    }
}

extension AuditAct {
    fileprivate var phrase: AuditListPhrase.Act {
        switch self {
        case .traineeAdded: .traineeAdded
        case .traineeChanged: .traineeChanged
        case .secretReplaced: .secretReplaced
        case .codesMade: .codesMade
        case .tokenMade: .tokenMade
        case .tokenRevoked: .tokenRevoked
        case .traineeForgotten: .traineeForgotten
        case .teamAdded: .teamAdded
        case .teamRenamed: .teamRenamed
        case .teamMoved: .teamMoved
        case .teamRemoved: .teamRemoved
        case .managerAppointed: .managerAppointed
        case .managerDismissed: .managerDismissed
        case .assigned: .assigned
        case .withdrawn: .withdrawn
        case .waived: .waived
        case .demanded: .demanded
        case .regraded: .regraded
        case .regradeUndone: .regradeUndone
        case .marked: .marked
        case .published: .published
        case .restored: .restored
        }
    }
}
