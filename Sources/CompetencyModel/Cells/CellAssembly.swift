public import QuizCore
import RealModule

/// Makes the cells of one trainee after the other from their servings.
///
/// Keeps its memory from one trainee to the next.
public struct CellAssembly {
    /// A serving with what it takes to weigh it.
    private struct Prepared {
        let serving: PackedServing
        /// The weight of the competency in the question.
        let tag: Double
        let curve: Int
    }

    /// The place of a serving in its cell; small, because it is moved about a good deal.
    private struct Place {
        /// Rank of the question and instant, as far as 64 bits hold both.
        let order: UInt64
        /// Where it lies among those that were added.
        let index: Int

        var rank: UInt64 { self.order >> 42 }
    }

    private let versions: QuestionVersions
    /// By place of the competency; the last is for evidence that carries none.
    ///
    /// Made for the first serving that is added.
    private var buckets: [[Prepared]] = []
    /// The order of the bucket at hand.
    private var places: [Place] = []
    private var sum = EvidenceSum()

    /// - Parameter versions: All that the servings will name.
    public init(_ versions: QuestionVersions) {
        self.versions = versions
    }

    /// Adds a serving to all cells that it says something about.
    public mutating func add(_ serving: PackedServing) {
        let key = Int(serving.version)
        let (start, end) = (self.versions.tagStarts[key], self.versions.tagStarts[key + 1])
        guard start < end else { return self.add(serving, tag: 0, at: self.untagged) }
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
            let cell = self.cell(self.buckets[place], at: place)
            self.buckets[place].removeAll(keepingCapacity: true)
            try body(cell)
        }
    }

    /// The cell of one competency of some servings in any order; nil if there are none.
    public mutating func cell(
        _ servings: [PackedServing],
        of competency: Competency.ID
    ) -> EvidenceCell? {
        guard !servings.isEmpty else { return nil }
        let place = self.versions.place(of: competency) ?? self.untagged
        return self.cell(
            servings.map { self.prepared($0, tag: self.tag($0, place)) },
            at: place
        )
    }

    /// The place of evidence that carries no competency.
    private var untagged: Int { self.versions.competencies.count }

    private mutating func add(_ serving: PackedServing, tag: Double, at place: Int) {
        if self.buckets.isEmpty { self.buckets = Array(repeating: [], count: self.untagged + 1) }
        self.buckets[place].append(self.prepared(serving, tag: tag))
    }

    private func prepared(_ serving: PackedServing, tag: Double) -> Prepared {
        let curves =
            serving.isGuessed ? self.versions.guessedCurves : self.versions.unguessedCurves
        return Prepared(serving: serving, tag: tag, curve: Int(curves[Int(serving.version)]))
    }

    private mutating func cell(_ prepared: [Prepared], at place: Int) -> EvidenceCell {
        let versions = self.versions
        self.arrange(prepared)
        let instants = Self.instants(of: prepared)
        let questions = self.weigh(prepared, newest: instants.newest)
        return EvidenceCell(
            competency: place < versions.competencies.count
                ? versions.competencies[place] : EvidenceCell.noCompetency,
            vector: EvidenceVector(
                self.sum,
                curves: versions.curves,
                newest: instants.newest,
                questions: questions,
                answers: prepared.count,
                halfLifeDays: ModelConstants.halfLifeDays
            ),
            oldest: instants.oldest,
            servings: self.places.map { prepared[$0.index].serving }
        )
    }

    /// Puts servings in the order of a cell.
    private mutating func arrange(_ prepared: [Prepared]) {
        let versions = self.versions
        self.places.removeAll(keepingCapacity: true)
        for (index, prepared) in prepared.enumerated() {
            let serving = prepared.serving
            let instant = UInt64(min(max(serving.milliseconds, 0), 1 << 42 - 1))
            let rank = UInt64(versions.ranks[Int(serving.version)])
            self.places.append(Place(order: rank << 42 | instant, index: index))
        }
        self.places.sort { left, right in
            left.order == right.order
                ? versions.precedes(prepared[left.index].serving, prepared[right.index].serving)
                : left.order < right.order
        }
    }

    private static func instants(
        of servings: [Prepared]
    ) -> (oldest: Instant, newest: Instant) {
        var (oldest, newest) = (Int64.max, Int64.min)
        for prepared in servings {
            oldest = min(oldest, prepared.serving.milliseconds)
            newest = max(newest, prepared.serving.milliseconds)
        }
        return (Instant(milliseconds: oldest), Instant(milliseconds: newest))
    }

    /// Adds up the first and the latest serving of each question; gives the number of questions.
    private mutating func weigh(_ servings: [Prepared], newest: Instant) -> Int {
        self.sum.clear(curves: self.versions.curves.count)
        var (questions, start) = (0, 0)
        while start < self.places.count {
            let rank = self.places[start].rank
            var end = start + 1
            while end < self.places.count, self.places[end].rank == rank { end += 1 }
            let (first, latest) = (self.places[start].index, self.places[end - 1].index)
            if first == latest {
                self.weigh(servings[first], share: 1, newest: newest)
            } else {
                self.weigh(servings[first], share: ModelConstants.firstShare, newest: newest)
                self.weigh(servings[latest], share: ModelConstants.latestShare, newest: newest)
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
