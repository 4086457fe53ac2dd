import Testing

@testable import QuizServer

@Suite("Numbers for Prometheus")
struct MetricTests {
    @Test
    func `a number is told with its help and kind`() {
        let text = Metric.text([
            Metric("answers_total", .counter, 7, "Answers."),
            Metric("quizzes", .gauge, 0, "Those."),
        ])

        #expect(
            text == """
                # HELP quizline_answers_total Answers.
                # TYPE quizline_answers_total counter
                quizline_answers_total 7
                # HELP quizline_quizzes Those.
                # TYPE quizline_quizzes gauge
                quizline_quizzes 0

                """
        )
    }
}
