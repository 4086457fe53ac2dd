import QuizCore
import Wording

/// Reads `competencies.yaml`.
struct FrameworkReader {
    let findings: Findings
    let scalars: ScalarReader
    /// Ids seen so far; one may not stand twice.
    private var ids: Set<String> = []

    init(_ findings: Findings) {
        self.findings = findings
        self.scalars = ScalarReader(findings: findings)
    }

    mutating func read(_ root: SourceNode) -> CompetencyFramework? {
        guard let map = self.map(root, known: ["version", "levels", "domains", "roles"], named: [])
        else { return nil }
        let version = map["version"].flatMap {
            self.scalars.word($0, name: "version", example: "1")
        }
        let rungs = self.list(map, "levels").compactMap { self.rung($0) }
        var domains: [CompetencyDomain] = []
        for node in self.list(map, "domains") {
            if let domain = self.domain(node) { domains.append(domain) }
        }
        var roles: [JobRole] = []
        let known = Set(domains.flatMap(\.groups).flatMap(\.competencies).map(\.id))
        for node in self.list(map, "roles") {
            if let role = self.role(node, known, Set(rungs.map(\.level))) { roles.append(role) }
        }
        return CompetencyFramework(
            version: version ?? "0",
            rungs: rungs,
            domains: domains,
            roles: roles
        )
    }

    private func rung(_ node: SourceNode) -> LevelRung? {
        guard let map = self.map(node, known: ["level", "bar"], named: ["name", "meaning"]),
            let level = self.number(map, "level", within: 0...100)
        else { return nil }
        let bar = map["bar"] == nil ? level : self.number(map, "bar", within: 30...90)
        guard let bar, let name = self.text(map, "name", of: "\(level)"),
            let meaning = self.text(map, "meaning", of: "\(level)")
        else { return nil }
        return LevelRung(level: level, bar: bar, name: name, meaning: meaning)
    }

    private mutating func domain(_ node: SourceNode) -> CompetencyDomain? {
        guard let map = self.map(node, known: ["id", "groups"], named: ["name"]),
            let id = self.newID(map), let name = self.text(map, "name", of: id)
        else { return nil }
        var groups: [CompetencyGroup] = []
        for node in self.list(map, "groups") {
            if let group = self.group(node) { groups.append(group) }
        }
        return CompetencyDomain(id: CompetencyDomain.ID(id), name: name, groups: groups)
    }

    private mutating func group(_ node: SourceNode) -> CompetencyGroup? {
        guard let map = self.map(node, known: ["id", "competencies"], named: ["name"]),
            let id = self.newID(map), let name = self.text(map, "name", of: id)
        else { return nil }
        var competencies: [Competency] = []
        for node in self.list(map, "competencies") {
            if let competency = self.competency(node) { competencies.append(competency) }
        }
        return CompetencyGroup(id: CompetencyGroup.ID(id), name: name, competencies: competencies)
    }

    private mutating func competency(_ node: SourceNode) -> Competency? {
        let known = ["id", "indicators", "sections", "half_life"]
        guard let map = self.map(node, known: known, named: ["name", "definition"]),
            let id = self.newID(map), let name = self.text(map, "name", of: id),
            let definition = self.text(map, "definition", of: id)
        else { return nil }
        let sections = map["sections"].flatMap {
            self.scalars.words($0, name: "sections", example: "S01")
        }
        let halfLife = self.number(map, "half_life", within: 30...730)
        return Competency(
            id: Competency.ID(id),
            name: name,
            definition: definition,
            indicators: self.indicators(map),
            sections: sections?.map(\.text) ?? [],
            halfLifeDays: Double(halfLife ?? 120)
        )
    }

    private func indicators(_ map: [String: SourceNode]) -> [LocalizedText] {
        guard let list = map["indicators"]?.list else { return [] }
        return list.compactMap { node in
            let entries = (node.map ?? []).compactMap { entry in
                entry.value.text.map {
                    LocalizedText.Entry(
                        LanguageTag(rawValue: entry.key.text ?? ""),
                        Blanks.folded($0)
                    )
                }
            }
            guard !entries.isEmpty, entries.allSatisfy({ !$0.text.isEmpty }) else {
                self.findings.report(.emptyText("indicators"), at: node.place)
                return nil
            }
            return LocalizedText(entries)
        }
    }

    private mutating func role(
        _ node: SourceNode,
        _ known: Set<Competency.ID>,
        _ levels: Set<Int>
    ) -> JobRole? {
        guard let map = self.map(node, known: ["id", "required"], named: ["name", "summary"]),
            let id = self.newID(map), let name = self.text(map, "name", of: id),
            let summary = self.text(map, "summary", of: id)
        else { return nil }
        var seen: Set<Competency.ID> = []
        let requirements = self.list(map, "required").compactMap { node -> JobRole.Requirement? in
            guard let requirement = self.requirement(node, known, levels) else { return nil }
            guard seen.insert(requirement.competency).inserted else {
                self.findings.report(.idTwice(requirement.competency.text), at: node.place)
                return nil
            }
            return requirement
        }
        return JobRole(
            id: JobRole.ID(id),
            name: name,
            summary: summary,
            requirements: requirements
        )
    }

    private func requirement(
        _ node: SourceNode,
        _ known: Set<Competency.ID>,
        _ levels: Set<Int>
    ) -> JobRole.Requirement? {
        let keys = ["competency", "level", "importance"]
        guard let map = self.map(node, known: keys, named: ["reason"]),
            let idNode = map["competency"],
            let id = self.scalars.id(idNode, name: "competency"),
            let level = self.number(map, "level", within: 0...100),
            let reason = self.text(map, "reason", of: id)
        else { return nil }
        guard known.contains(Competency.ID(id)) else {
            self.findings.report(
                .noCompetency(id),
                at: idNode.place,
                fix: Spelling.nearest(to: id, among: known.map(\.text))
            )
            return nil
        }
        guard levels.contains(level) else {
            self.findings.report(.noLevel("\(level)"), at: map["level"]?.place ?? node.place)
            return nil
        }
        return JobRole.Requirement(
            competency: Competency.ID(id),
            level: level,
            importance: self.number(map, "importance", within: 1...3) ?? 1,
            reason: reason
        )
    }

    private mutating func newID(_ map: [String: SourceNode]) -> String? {
        guard let node = map["id"], let id = self.scalars.id(node) else { return nil }
        guard self.ids.insert(id).inserted else {
            self.findings.report(.idTwice(id), at: node.place)
            return nil
        }
        return id
    }
}
