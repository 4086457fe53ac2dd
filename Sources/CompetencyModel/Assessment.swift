import QuizCore
import RealModule

/// Evidence held against a bank and a required level at an instant.
///
/// What single competencies and groups have in common.
struct Assessment {
    let evidence: EvidenceVector
    let bank: CompetencyBank
    /// The required level, above 0 and below 1; nil requires nothing.
    let required: Double?
    let now: Instant
    let posterior: Posterior
    let estimate: LevelEstimate
    let gap: GapEstimate?

    init(_ evidence: EvidenceVector, bank: CompetencyBank, required: Double?, now: Instant) {
        self.evidence = evidence
        self.bank = bank
        self.required = required
        self.now = now
        self.posterior = Posterior(bank.scale, evidence, at: now)
        self.estimate = LevelEstimate(self.posterior)
        if let required {
            self.gap = GapEstimate(self.posterior, required: required)
        } else {
            self.gap = nil
        }
    }

    var units: Double { self.evidence.units(at: self.now) }

    /// The level; nil where there is less evidence than a verdict needs.
    var usableEstimate: LevelEstimate? {
        ModelConstants.reaches(self.units, ModelConstants.minimumUnits) ? self.estimate : nil
    }

    var verdict: Verdict {
        let amount = EvidenceAmount(
            units: self.units,
            freshUnits: self.evidence.freshUnits,
            daysSinceNewest: self.evidence.newest.map { self.now.days(since: $0) }
        )
        return Verdict.of(amount, gap: self.gap)
    }

    /// The highest rung that the rule "met" holds for; 0 if none.
    func proven(in framework: CompetencyFramework) -> Int {
        Self.highestRung(for: self.posterior, units: self.units, in: framework)
    }

    /// The highest rung that a flawless run through the bank would prove; 0 if none.
    static func provable(with bank: CompetencyBank, in framework: CompetencyFramework) -> Int {
        Self.highestRung(for: bank.flawless, units: bank.flawlessUnits, in: framework)
    }

    /// The first whole number of days from now on which a met level would no longer be met if
    /// nothing more is answered; nil if it is not met now.
    var daysUntilCheck: Int? {
        guard self.verdict == .met, let required = self.required else { return nil }
        var low = 0
        var high = self.daysUntilTooFewUnits(for: required)
        while high > low + 1 {
            let middle = (low + high) / 2
            if self.isMet(required, afterDays: middle) { low = middle } else { high = middle }
        }
        return high
    }

    /// The first number of days after which the units no longer reach what "met" needs.
    private func daysUntilTooFewUnits(for required: Double) -> Int {
        let least = ModelConstants.metUnits(at: required)
        let reaches = { days in
            let units = self.evidence.units(at: self.now.advanced(byDays: days))
            return ModelConstants.reaches(units, least)
        }
        // Near where the ageing leads, then exactly.
        let share = max(self.units / (least - ModelConstants.unitTolerance), 1)
        var days = max(1, Int(self.evidence.halfLifeDays * .log2(share)) - 1)
        while days > 1, !reaches(days - 1) { days -= 1 }
        while reaches(days) { days += 1 }
        return days
    }

    private func isMet(_ required: Double, afterDays days: Int) -> Bool {
        let day = self.now.advanced(byDays: days)
        let posterior = Posterior(self.bank.scale, self.evidence, at: day)
        return Verdict.isMet(
            posterior.probability(below: required),
            required: required,
            units: self.evidence.units(at: day)
        )
    }

    private static func highestRung(
        for posterior: Posterior,
        units: Double,
        in framework: CompetencyFramework
    ) -> Int {
        let met = ModelConstants.rungs.last { rung in
            let required = framework.bar(forLevel: rung)
            return Verdict.isMet(
                posterior.probability(below: required),
                required: required,
                units: units
            )
        }
        return met ?? 0
    }
}
