import ArgumentParser

/// `quizline report`: what is known about competency.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Report what trainees know, and which questions need a look.",
        discussion: Examples.text([
            "quizline report trainee lina": "a page to read",
            "quizline report trainee lina --format csv --out lina.csv": "a file",
            "quizline report quiz mr-six-roles": "which questions need a look",
            "quizline report trainee lina --why role-coach": "where one level comes from",
            "quizline report team east": "where a team stands",
            "quizline report gaps --format csv --out gaps.csv": "everybody",
            "quizline report coverage": "what of the material is misread",
            "quizline report programme newcomer": "who has done what, who is late",
            "quizline report answers --format csv --out answers.csv": "the raw facts",
            "quizline report exports lina": "whose files have her in them",
            "quizline report calibration": "whether predictions come true",
        ]),
        subcommands: [
            TraineeReportCommand.self,
            GapsReportCommand.self,
            TeamReportCommand.self,
            QuizReportCommand.self,
            CoverageReportCommand.self,
            ProgrammeReportCommand.self,
            AnswersReportCommand.self,
            ExportsReportCommand.self,
            CalibrationReportCommand.self,
        ]
    )
}
