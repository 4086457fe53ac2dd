import QuizCore
import Wording

/// Programmes, and whether their steps go together with quizzes and jobs.
enum ProgrammeChecks: Check {
    static let examples = [
        MarkedExample(
            "E901",
            files: [Self.lesson, .init(name: Self.path, text: Self.course(id: "▸other"))],
            mended: [Self.lesson, .init(name: Self.path, text: Self.course(id: "course"))]
        ),
        MarkedExample(
            "E901",
            files: [
                Self.lesson, .init(name: Self.path, text: Self.course(id: "course")),
                .init(name: "more/\(Self.path)", text: Self.course(id: "▸course")),
            ]
        ),
        Self.example(
            "E902",
            "- quiz: sample\n  due: 7d\n- quiz: ▸sample\n  due: 9d",
            mended: "- quiz: sample\n  due: 7d"
        ),
        Self.example(
            "E903",
            "- quiz: sample\n  due: 7d\n- quiz: second\n  due: ▸5d",
            mended: "- quiz: sample\n  due: 7d\n- quiz: second\n  due: 12d"
        ),
        Self.example(
            "E904",
            "- quiz: second\n  due: 7d\n  rule: ▸pass",
            mended: "- quiz: second\n  due: 7d\n  rule: done",
            secondPasses: false
        ),
        Self.example(
            "E905",
            "- quiz: sample\n  due: 7d\n- quiz: second\n  due: 9d\n  roles: ▸trainer",
            mended: "- quiz: sample\n  due: 7d\n- quiz: second\n  due: 9d\n  roles: sales-rep",
            audience: "sales-rep"
        ),
        Self.example(
            "W906",
            "- quiz: sample\n  due: 7d\n- quiz: ▸second\n  due: 9d",
            mended: "- quiz: sample\n  due: 7d\n- quiz: second\n  due: 9d\n  roles: sales-rep",
            secondIsFor: "sales-rep"
        ),
        MarkedExample(
            "W907",
            files: Self.files(Self.onlyForReps, id: "▸course"),
            mended: Self.files(Self.onlyForReps, audience: "sales-rep")
        ),
    ]

    static func check(
        _ files: [ProgrammeFile],
        _ quizFiles: [QuizFile],
        _ framework: CompetencyFramework?
    ) {
        Self.checkIDs(files)
        let quizzes = Dictionary(
            quizFiles.compactMap { file in file.reading.quiz.map { ($0.id, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
        let jobs = framework?.roles.map(\.id) ?? []
        for file in files {
            Self.checkOrder(file)
            Self.checkJobs(of: file, all: jobs)
            for step in file.reading.steps {
                guard let quiz = quizzes[step.step.quiz] else { continue }
                Self.check(step, quiz, jobs: Self.jobs(of: step, in: file, all: jobs), file)
            }
        }
    }

    private static func checkIDs(_ files: [ProgrammeFile]) {
        var owners: [String: ProgrammeFile] = [:]
        for file in files {
            guard let id = file.reading.id else { continue }
            if let other = owners[id.text] {
                file.findings.report(
                    .programmeTwice(id.text, otherFile: other.source.path),
                    at: id.place
                )
            } else {
                owners[id.text] = file
            }
        }
    }

    /// Each step against the steps before it that some job has as well.
    private static func checkOrder(_ file: ProgrammeFile) {
        let steps = file.reading.steps
        for (index, step) in steps.enumerated() {
            let earlier = steps[..<index].filter { $0.step.shares(aJobWith: step.step) }
            if let same = earlier.first(where: { $0.quiz.text == step.quiz.text }) {
                file.findings.report(
                    .stepTwice(step.quiz.text, firstLine: same.quiz.place.line),
                    at: step.quiz.place
                )
            }
            let latest = earlier.max { $0.step.due < $1.step.due }
            if let latest, latest.step.due > step.step.due {
                file.findings.report(
                    .dueFalls("\(step.step.dueDays)d", earlierLine: latest.due.line),
                    at: step.due
                )
            }
        }
    }

    private static func checkJobs(of file: ProgrammeFile, all: [JobRole.ID]) {
        let reading = file.reading
        if let audience = reading.audience?.map(\.text) {
            for job in reading.steps.flatMap(\.roles) where !audience.contains(job.text) {
                file.findings.report(.jobOutside(job.text), at: job.place)
            }
        }
        let named = Set(reading.steps.flatMap(\.roles).map { JobRole.ID($0.text) })
        let areKnown = all.isEmpty || named.isSubset(of: all)
        guard let id = reading.id, !reading.steps.isEmpty, areKnown else { return }
        let jobs = reading.audience?.map { JobRole.ID($0.text) } ?? all
        let idle = jobs.filter { job in
            reading.steps.allSatisfy { $0.step.roles.map { !$0.contains(job) } ?? false }
        }
        if !idle.isEmpty { file.findings.report(.noStepFor(idle.map(\.text)), at: id.place) }
    }

    private static func check(
        _ step: PlacedStep,
        _ quiz: Quiz,
        jobs: [JobRole.ID],
        _ file: ProgrammeFile
    ) {
        if step.step.rule == .pass, quiz.settings.pass == nil {
            file.findings.report(
                .noPassMark(quiz.id.text),
                at: step.rule,
                fix: "rule: \(Programme.Rule.done.rawValue)"
            )
        }
        guard let audience = quiz.audience else { return }
        let strangers = jobs.filter { !audience.contains($0) }
        if !strangers.isEmpty {
            file.findings.report(
                .quizNotFor(quiz.id.text, jobs: strangers.map(\.text)),
                at: step.quiz.place
            )
        }
    }

    /// The jobs of a step, unknown ones left out.
    private static func jobs(
        of step: PlacedStep,
        in file: ProgrammeFile,
        all: [JobRole.ID]
    ) -> [JobRole.ID] {
        let jobs = step.step.roles ?? file.reading.audience?.map { JobRole.ID($0.text) } ?? all
        return all.isEmpty ? jobs : jobs.filter(all.contains)
    }
}

extension Programme.Step {
    /// Whether somebody has both steps.
    fileprivate func shares(aJobWith other: Self) -> Bool {
        guard let roles = self.roles, let others = other.roles else { return true }
        return !Set(roles).isDisjoint(with: others)
    }
}

extension ProgrammeChecks {
    private static let path = "programmes/course.yaml"
    private static let lesson = MarkedExample.File(
        name: "sample.yaml",
        text: MarkedExample.quiz(keys: "pass: 60%")
    )
    private static let onlyForReps = "- quiz: sample\n  due: 7d\n  roles: sales-rep"

    private static func course(
        id: String,
        audience: String = "all",
        steps: String = "- quiz: sample\n  due: 7d"
    ) -> String {
        """
        id: \(id)
        langs: zh, en
        title: 课程 // Course
        audience: \(audience)
        steps:
        \(steps)

        """
    }

    /// Two jobs, two quizzes and a programme.
    private static func files(
        _ steps: String,
        id: String = "course",
        audience: String = "all",
        secondPasses: Bool = true,
        secondIsFor jobs: String = "all"
    ) -> [MarkedExample.File] {
        let pass = secondPasses ? "pass: 60%" : "points: 1"
        let framework =
            MarkedExample.framework + "- id: trainer\n  name_zh: 讲师\n  summary_zh: 讲课。\n"
        return [
            .init(name: "competencies.yaml", text: framework), self.lesson,
            .init(
                name: "second.yaml",
                text: MarkedExample.quiz(keys: "id: second\naudience: \(jobs)\n\(pass)")
            ),
            .init(
                name: self.path,
                text: self.course(id: id, audience: audience, steps: steps)
            ),
        ]
    }

    private static func example(
        _ code: String,
        _ steps: String,
        mended: String,
        audience: String = "all",
        secondPasses: Bool = true,
        secondIsFor jobs: String = "all"
    ) -> MarkedExample {
        let files = { (steps: String) in
            Self.files(
                steps,
                audience: audience,
                secondPasses: secondPasses,
                secondIsFor: jobs
            )
        }
        return MarkedExample(code, files: files(steps), mended: files(mended))
    }
}
