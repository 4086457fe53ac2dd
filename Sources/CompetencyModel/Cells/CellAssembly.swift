public import QuizCore
import RealModule

/// Makes the cells of one trainee after the other from their servings.
///
/// Keeps its memory from one trainee to the next.
public struct CellAssembly {
    /// A serving with what it takes to put it in its place and to weigh it.
    private struct Prepared {
        /// Rank of the question and instant, as far as 64 bits hold both.
        let order: UInt64
        let serving: PackedServing
        /// The weight of the competency in the question.
        let tag: Double
        let curve: Int
    }

    private let versions: QuestionVersions
    /// By place of the competency; the last is for evidence that carries none.
    private var buckets: [[Prepared]]
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
        guard start < end else { return self.add(serving, tag: 0, at: self.buckets.count - 1) }
        for tag in start..<end {
            let tag = self.versions.tags[Int(tag)]
            self.add(serving, tag: tag.weight, at: tag.competency)
        }
    }

    /// Adds the mark of a choice to the cell of the competency it is about; nothing if the
    /// question does not carry it.
    public mutating func add(_ serving: PackedServing, markOf competency: Competency.ID) {
        guard let place = self.versions.place(of: competency) else { return }
        let tag = self.tag(serving, place)
        if tag > 0 { self.add(serving, tag: tag, at: place) }
    }

    /// Hands over the cells of what was added, by competency, and begins anew.
    public mutating func finish(_ body: (EvidenceCell) throws -> Void) rethrows {
        for place in self.buckets.indices where !self.buckets[place].isEmpty {
            let cell = self.cell(at: place)
            self.buckets[place].removeAll(keepingCapacity: true)
            try body(cell)
        }
    }

    /// The cell of one competency of some servings in any order; nil if there are none.
    ///
    /// What was added before and not handed over is lost.
    public mutating func cell(
        _ servings: [PackedServing],
        of competency: Competency.ID
    ) -> EvidenceCell? {
        guard !servings.isEmpty else { return nil }
        let place = self.versions.place(of: competency) ?? self.buckets.count - 1
        self.buckets[place].removeAll(keepingCapacity: true)
        for serving in servings {
            self.add(serving, tag: self.tag(serving, place), at: place)
        }
        defer { self.buckets[place].removeAll(keepingCapacity: true) }
        return self.cell(at: place)
    }

    private mutating func add(_ serving: PackedServing, tag: Double, at place: Int) {
        let key = Int(serving.version)
        let instant = UInt64(min(max(serving.milliseconds, 0), 1 << 42 - 1))
        let curves =
            serving.isGuessed ? self.versions.guessedCurves : self.versions.unguessedCurves
        self.buckets[place].append(
            Prepared(
                order: UInt64(self.versions.ranks[key]) << 42 | instant,
                serving: serving,
                tag: tag,
                curve: Int(curves[key])
            )
        )
    }

    private mutating func cell(at place: Int) -> EvidenceCell {
        let versions = self.versions
        self.buckets[place].sort { left, right in
            left.order == right.order
                ? versions.precedes(left.serving, right.serving) : left.order < right.order
        }
        let instants = self.instants(at: place)
        let questions = self.weigh(place, newest: instants.newest)
        return EvidenceCell(
            competency: place < versions.competencies.count
                ? versions.competencies[place] : EvidenceCell.noCompetency,
            vector: EvidenceVector(
                self.sum,
                curves: versions.curves,
                newest: instants.newest,
                questions: questions,
                answers: self.buckets[place].count,
                halfLifeDays: ModelConstants.halfLifeDays
            ),
            oldest: instants.oldest,
            servings: self.buckets[place].map(\.serving)
        )
    }

    private func instants(at place: Int) -> (oldest: Instant, newest: Instant) {
        var (oldest, newest) = (Int64.max, Int64.min)
        for prepared in self.buckets[place] {
            oldest = min(oldest, prepared.serving.milliseconds)
            newest = max(newest, prepared.serving.milliseconds)
        }
        return (Instant(milliseconds: oldest), Instant(milliseconds: newest))
    }

    /// Adds up the first and the latest serving of each question; gives the number of questions.
    private mutating func weigh(_ place: Int, newest: Instant) -> Int {
        self.sum.clear(curves: self.versions.curves.count)
        let servings = self.buckets[place]
        var (questions, start) = (0, 0)
        while start < servings.count {
            let rank = servings[start].order >> 42
            var end = start + 1
            while end < servings.count, servings[end].order >> 42 == rank { end += 1 }
            if end == start + 1 {
                self.weigh(servings[start], share: 1, newest: newest)
            } else {
                self.weigh(servings[start], share: ModelConstants.firstShare, newest: newest)
                self.weigh(servings[end - 1], share: ModelConstants.latestShare, newest: newest)
            }
            questions += 1
            start = end
        }
        return questions
    }

    private mutating func weigh(_ prepared: Prepared, share: Double, newest: Instant) {
        let fresh = share * prepared.tag
        let age = newest.days(since: prepared.serving.at)
        self.sum.add(
            min(max(prepared.serving.outcome, 0), 1),
            curve: prepared.curve,
            fresh: fresh,
            weight: fresh
                * WeightedOutcome.ageing(days: age, halfLifeDays: ModelConstants.halfLifeDays)
        )
    }

    /// The weight of a competency in the version of a serving; 0 if it carries none.
    private func tag(_ serving: PackedServing, _ place: Int) -> Double {
        let key = Int(serving.version)
        for tag in self.versions.tagStarts[key]..<self.versions.tagStarts[key + 1]
        where self.versions.tags[Int(tag)].competency == place {
            return self.versions.tags[Int(tag)].weight
        }
        return 0
    }
}
