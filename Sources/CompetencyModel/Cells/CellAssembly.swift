public import QuizCore
import RealModule

/// Makes the cells of one trainee after the other from their servings.
///
/// Keeps its memory from one trainee to the next.
public struct CellAssembly {
    private let versions: QuestionVersions
    /// By place of the competency; the last is for evidence that carries none.
    private var buckets: [[PackedServing]]
    private var sum = EvidenceSum()

    /// - Parameter versions: All that the servings will name.
    public init(_ versions: QuestionVersions) {
        self.versions = versions
        self.buckets = Array(repeating: [], count: versions.competencies.count + 1)
    }

    /// Adds a serving to all cells that it says something about.
    public mutating func add(_ serving: PackedServing) {
        let key = Int(serving.version)
        let (start, end) = (self.versions.tagStarts[key], self.versions.tagStarts[key + 1])
        guard start < end else { return self.buckets[self.buckets.count - 1].append(serving) }
        for tag in start..<end {
            self.buckets[self.versions.tags[Int(tag)].competency].append(serving)
        }
    }

    /// Adds the mark of a choice to the cell of the competency it is about; nothing if the
    /// question does not carry it.
    public mutating func add(_ serving: PackedServing, markOf competency: Competency.ID) {
        guard let place = self.versions.place(of: competency),
            self.tag(Int(serving.version), place) > 0
        else { return }
        self.buckets[place].append(serving)
    }

    /// Hands over the cells of what was added, by competency, and begins anew.
    public mutating func finish(_ body: (EvidenceCell) throws -> Void) rethrows {
        for place in self.buckets.indices where !self.buckets[place].isEmpty {
            self.order(place)
            let cell = self.cell(of: self.buckets[place], place: place)
            self.buckets[place].removeAll(keepingCapacity: true)
            try body(cell)
        }
    }

    /// The cell of one competency of some servings in any order.
    public mutating func cell(
        _ servings: [PackedServing],
        of competency: Competency.ID
    ) -> EvidenceCell? {
        guard !servings.isEmpty else { return nil }
        let place = self.versions.place(of: competency) ?? self.buckets.count - 1
        let ordered = servings.sorted { self.versions.precedes($0, $1) }
        return self.cell(of: ordered, place: place)
    }

    private mutating func order(_ place: Int) {
        let versions = self.versions
        self.buckets[place].sort { versions.precedes($0, $1) }
    }

    private mutating func cell(of servings: [PackedServing], place: Int) -> EvidenceCell {
        var (oldest, newest) = (servings[0].milliseconds, servings[0].milliseconds)
        for serving in servings {
            oldest = min(oldest, serving.milliseconds)
            newest = max(newest, serving.milliseconds)
        }
        let questions = self.weigh(servings, place: place, newest: Instant(milliseconds: newest))
        return EvidenceCell(
            competency: place < self.versions.competencies.count
                ? self.versions.competencies[place] : EvidenceCell.noCompetency,
            vector: EvidenceVector(
                self.sum,
                curves: self.versions.curves,
                newest: Instant(milliseconds: newest),
                questions: questions,
                answers: servings.count,
                halfLifeDays: ModelConstants.halfLifeDays
            ),
            oldest: Instant(milliseconds: oldest),
            servings: servings
        )
    }

    /// Adds up the first and the latest serving of each question; gives the number of questions.
    private mutating func weigh(_ servings: [PackedServing], place: Int, newest: Instant) -> Int {
        self.sum.clear(curves: self.versions.curves.count)
        var (questions, start) = (0, 0)
        while start < servings.count {
            let rank = self.versions.ranks[Int(servings[start].version)]
            var end = start + 1
            while end < servings.count, self.versions.ranks[Int(servings[end].version)] == rank {
                end += 1
            }
            if end == start + 1 {
                self.weigh(servings[start], share: 1, place: place, newest: newest)
            } else {
                let (first, latest) = (servings[start], servings[end - 1])
                self.weigh(first, share: ModelConstants.firstShare, place: place, newest: newest)
                self.weigh(latest, share: ModelConstants.latestShare, place: place, newest: newest)
            }
            questions += 1
            start = end
        }
        return questions
    }

    private mutating func weigh(
        _ serving: PackedServing,
        share: Double,
        place: Int,
        newest: Instant
    ) {
        let key = Int(serving.version)
        let curve =
            serving.isGuessed
            ? self.versions.guessedCurves[key] : self.versions.unguessedCurves[key]
        let fresh = share * self.tag(key, place)
        let age = newest.days(since: serving.at)
        self.sum.add(
            min(max(serving.outcome, 0), 1),
            curve: Int(curve),
            fresh: fresh,
            weight: fresh
                * WeightedOutcome.ageing(days: age, halfLifeDays: ModelConstants.halfLifeDays)
        )
    }

    /// The weight of a competency in a version; 0 for what carries none.
    private func tag(_ key: Int, _ place: Int) -> Double {
        for tag in self.versions.tagStarts[key]..<self.versions.tagStarts[key + 1]
        where self.versions.tags[Int(tag)].competency == place {
            return self.versions.tags[Int(tag)].weight
        }
        return 0
    }
}
