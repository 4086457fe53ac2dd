import CompetencyModel
import ProgressStorage
import QuizCore
import QuizFormat
import Simulation
import Wording

/// Everything a demonstration consists of, and its making.
struct Demo {
    let places: DemoPlaces
    let quizzes: DemoQuizzes
    let staff: DemoStaff
    let seed: UInt64
    let until: Instant
    let language: Language

    /// Writes quizzes, database and truth; returns a page that tells what was made.
    func make() async throws(CommandFailure) -> String {
        let world = SimulatedWorld(seed: self.seed)
        try self.quizzes.write(to: self.places.quizzes, language: self.language)
        let access = StoreAccess(database: self.places.database, language: self.language)
        let store = try access.storing { () throws(StoreError) in
            try ProgressStore(opening: self.places.database)
        }
        defer { store.close() }
        let year = self.year
        try access.storing { () throws(StoreError) in
            for quiz in self.quizzes.bank.quizzes {
                try store.register(quiz, source: self.quizzes.bank.sources[quiz.id] ?? "")
            }
            try self.staff.enrol(in: store, at: year.beginning)
        }
        let history = DemoHistory(self.quizzes, of: self.staff, in: world, store: store)
        let ticker = ProgressTicker(language: self.language)
        defer { ticker.wipe() }
        let count = try await history.store(year, language: self.language) { done, total in
            ticker.show(.simulating, done: done, of: total)
        }
        try self.write(self.truth(of: world))
        return self.page(count, year)
    }

    private var year: SimulatedYear {
        SimulatedYear(
            of: self.staff.members.map { member in
                SimulatedYear.Person(
                    member.trainee.id,
                    offered: self.quizzes.offered(to: member.trainee.job)
                )
            },
            always: [self.quizzes.spoilt.quiz.id],
            seed: self.seed,
            until: self.until
        )
    }

    /// The true levels of everybody at the end of the year.
    private func truth(of world: SimulatedWorld) -> TruthTable {
        let bank = self.quizzes.bank
        let questions = bank.quizzes.filter { !$0.settings.isDraft }.bankQuestions
        let banks = CompetencyBanks(questions)
        var truth = TruthTable(asOf: self.until)
        for competency in bank.framework.competencies {
            guard let known = banks[competency.id] else { continue }
            for member in self.staff.members {
                let level = world.level(
                    of: member.trainee.id,
                    in: competency.id,
                    bank: known.questions,
                    after: 1
                )
                truth.add(level, of: member.trainee.id, in: competency.id)
            }
        }
        return truth
    }

    private func write(_ truth: TruthTable) throws(CommandFailure) {
        do {
            try WholeFile.write(
                Array(truth.csv.utf8),
                to: self.places.truth,
                rights: .everybody,
                replaces: false
            )
        } catch {
            throw error.failure(of: self.places.truth, in: self.language)
        }
    }

    private func page(_ count: DemoHistory.Count, _ year: SimulatedYear) -> String {
        let made = DemoPhrase.Made(
            trainees: self.staff.members.count,
            teams: DemoStaff.teamCount,
            attempts: count.attempts,
            answers: count.answers,
            from: year.beginning.day,
            until: self.until.day
        )
        let phrases: [DemoPhrase] = [
            .made(made), .quizzes(self.places.quizzes),
            .wrongKey(question: self.quizzes.spoilt.wrongKey.name.description),
            .unclear(question: self.quizzes.spoilt.unclear.name.description),
            .truth(self.places.truth), .tryThese,
        ]
        let lines =
            phrases.map { $0.text(in: self.language) } + self.commands.map { "  \($0)" }
            + [DemoPhrase.nobodyCanSignIn.text(in: self.language)]
            + ["trainee secret --all", "serve --quizzes \(self.places.quizzes)"]
            .map { "  quizline \($0) --database \(self.places.database)" }
        return lines.map { $0 + "\n" }.joined()
    }

    private var commands: [String] {
        let (database, quizzes) = (self.places.database, self.places.quizzes)
        let somebody =
            self.staff.members.dropFirst(DemoStaff.teamCount).first?.trainee.id.text ?? ""
        let team = self.staff.teams[0].id
        let both = "--database \(database) --quizzes \(quizzes)"
        return [
            "quizline report quiz \(self.quizzes.spoilt.quiz.id) \(both)",
            "quizline report trainee \(somebody) \(both)",
            "quizline report team \(team) \(both)",
            "quizline report calibration \(both)",
            "quizline selftest demo --database \(database)",
        ]
    }
}
