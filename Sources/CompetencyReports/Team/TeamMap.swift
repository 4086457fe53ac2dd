import CompetencyModel
import QuizCore
import Wording

/// People against competencies or groups, both by rank.
struct TeamMap {
    let columns: [TeamColumn]
    let rows: [TeamRow]

    /// A competency or group that somebody has a standing in.
    private struct Item {
        let id: String
        let name: String
    }

    init(
        _ request: TeamReport.Request,
        framework: CompetencyFramework,
        members: [TraineeReport]
    ) {
        let standings = members.map { Self.selected($0, request, framework) }
        let items = Self.items(of: framework, request)
        let hasRequirement = standings.contains { $0.values.contains(where: \.isRequired) }
        let columns = items.enumerated().compactMap { place, item -> TeamColumn? in
            let found = standings.compactMap { $0[item.id] }
            guard hasRequirement ? found.contains(where: \.isRequired) : !found.isEmpty
            else { return nil }
            return TeamColumn(
                id: item.id,
                name: item.name,
                place: place,
                standing: Self.together(found),
                counts: Self.counts(of: found.map(\.cell))
            )
        }
        let shown = Set(columns.map(\.id))
        self.columns = columns.sorted(by: TeamColumn.ranks)
        self.rows = zip(members, standings).map { member, standings in
            TeamRow(
                trainee: member.trainee,
                job: member.roleName,
                cells: shown.reduce(into: [:]) { $0[$1] = standings[$1]?.cell ?? .nothing }
            )
        }
        .sorted(by: TeamRow.ranks)
    }

    /// What was assessed: a competency or a group.
    private enum Assessed {
        case competency(Standing)
        case group(GroupStanding)

        var isRequired: Bool { self.cell.verdict != .notRequired }

        var cell: TeamCell {
            switch self {
            case .competency(let standing): TeamCell(standing)
            case .group(let group): TeamCell(group)
            }
        }
    }

    /// The standings of a person in what was asked for, by id.
    private static func selected(
        _ member: TraineeReport,
        _ request: TeamReport.Request,
        _ framework: CompetencyFramework
    ) -> [String: Assessed] {
        let wanted = Set(Self.items(of: framework, request).map(\.id))
        let all: [(String, Assessed)] =
            switch request.scope {
            case .competency:
                member.standings.map { ($0.competency.id.text, .competency($0)) }
            case .group: member.groups.map { ($0.id, .group($0)) }
            }
        return Dictionary(all.filter { wanted.contains($0.0) }) { first, _ in first }
    }

    /// What may be a column, in framework order.
    private static func items(
        of framework: CompetencyFramework,
        _ request: TeamReport.Request
    ) -> [Item] {
        let tag = request.language.tag
        let isWanted = { (id: Competency.ID) in
            request.selection.competencies?.contains(id) ?? true
        }
        return switch request.scope {
        case .competency:
            framework.competencies.filter { isWanted($0.id) }.map {
                Item(id: $0.id.text, name: $0.name.text(in: tag))
            }
        case .group:
            framework.domains.flatMap(\.groups)
                .filter { $0.competencies.contains { isWanted($0.id) } }
                .map { Item(id: $0.id.text, name: $0.name.text(in: tag)) }
        }
    }

    private static func together(_ found: [Assessed]) -> TeamStanding {
        let standings = found.compactMap { assessed -> Standing? in
            switch assessed {
            case .competency(let standing): standing
            case .group: nil
            }
        }
        let groups = found.compactMap { assessed -> GroupStanding? in
            switch assessed {
            case .competency: nil
            case .group(let group): group
            }
        }
        return groups.isEmpty ? TeamStanding(of: standings) : TeamStanding(of: groups)
    }

    private static func counts(of cells: [TeamCell]) -> [TeamColumn.ImportanceCounts] {
        let required = cells.filter { $0.verdict != .notRequired }
        return Set(required.map(\.importance)).sorted(by: >).map { importance in
            let verdicts = required.lazy.filter { $0.importance == importance }.map(\.verdict)
            return TeamColumn.ImportanceCounts(
                importance: importance,
                counts: VerdictCounts(verdicts)
            )
        }
    }
}
