import ArgumentParser

@main
struct QuizlineCommand: AsyncParsableCommand {
    func run() async throws {}
}
