import CompetencyReports
import ProgressStorage
import QuizCore
import Wording

/// Assignments as a list shows them.
struct AssignmentList {
    private let assignments: [Assignment]
    private let language: Language

    /// Those of a programme or of all, to one person or to everybody.
    init(
        _ programme: String?,
        _ trainee: String?,
        from access: StoreAccess
    ) throws(CommandFailure) {
        self.language = access.language
        self.assignments = try access.reading { reader throws(StoreError) in
            try reader.assignments(
                of: programme.map { Programme.ID(TextFolding.word($0)) },
                to: trainee.map { Trainee.ID(TextFolding.word($0)) }
            )
        }
    }

    /// A table; without any assignment a failure with status 1.
    func text() throws(CommandFailure) -> String {
        guard !self.assignments.isEmpty else {
            throw AssignmentPhrase.nothingAssigned.failure(.findings, in: self.language)
        }
        let heads = AssignmentPhrase.Column.allCases.map {
            AssignmentPhrase.column($0).text(in: self.language)
        }
        let rows = self.assignments.map { assignment in
            [
                assignment.programme.text, assignment.trainee.text, assignment.at.day,
                assignment.due?.description ?? "-", assignment.person,
                assignment.waivers.isEmpty
                    ? "-" : assignment.waivers.map(\.quiz.text).joined(separator: ", "),
            ]
        }
        return TextTable([heads] + rows).lines(width: 80).map { $0 + "\n" }.joined()
    }

    var csv: String { AssignmentTable(self.assignments).csv }

    var json: String { AssignmentTable(self.assignments).json }
}
