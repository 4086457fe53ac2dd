public import QuizCore
import Synchronization

/// The banks of all competencies of one version of the quizzes.
public struct CompetencyBanks: Equatable, Sendable {
    private let byCompetency: [Competency.ID: CompetencyBank]
    private let merged = MergedBanks()

    /// Costs one ``CompetencyBank`` for each competency that a question carries.
    public init(_ questions: [BankQuestion]) {
        let curves = ChanceCurves(questions)
        var carrying: [Competency.ID: [BankQuestion]] = [:]
        for question in questions {
            for share in question.shares {
                carrying[share.competency, default: []].append(question)
            }
        }
        self.byCompetency = carrying.reduce(into: [:]) { banks, entry in
            banks[entry.key] = CompetencyBank(of: entry.key, in: entry.value, curves: curves)
        }
    }

    /// The bank of a competency; nil if no active question carries it.
    public subscript(_ competency: Competency.ID) -> CompetencyBank? {
        self.byCompetency[competency]
    }

    /// The union of the banks of some competencies; nil if none of them has one.
    ///
    /// It is made when it is first asked for and kept, since each member of a team asks for it.
    func merged(_ competencies: [Competency.ID]) -> CompetencyBank? {
        self.merged.bank(of: competencies) {
            CompetencyBank(merging: competencies.compactMap { self[$0] })
        }
    }

    /// The same banks, whatever was merged of them.
    public static func == (left: Self, right: Self) -> Bool {
        left.byCompetency == right.byCompetency
    }
}

/// As many as a framework has groups and jobs that require something else of them.
private final class MergedBanks: Sendable {
    private let known = Mutex<[[Competency.ID]: CompetencyBank]>([:])

    func bank(of competencies: [Competency.ID], _ make: () -> CompetencyBank?) -> CompetencyBank? {
        if let bank = self.known.withLock({ $0[competencies] }) { return bank }
        let bank = make()
        self.known.withLock { $0[competencies] = bank }
        return bank
    }
}
