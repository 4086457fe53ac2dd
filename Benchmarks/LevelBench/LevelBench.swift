import Foundation
import QuizCore

/// What `make bench` times of the program's own parts; not for users.
///
///     LevelBench levels ROWS COMPETENCIES     levels of all rows of a file, from memory
///     LevelBench commits FOLDER ROUNDS        what keeping a cell adds to one answer
///     LevelBench report DATABASE QUIZZES NAME the page of one trainee
///     LevelBench prepare DATABASE QUIZZES     a new database that knows the quizzes
///
/// Each prints one line of JSON.
@main
struct LevelBench {
    static func main() async throws {
        let words = Array(CommandLine.arguments.dropFirst())
        switch (words.first, words.count) {
        case ("levels", 3):
            print(try await LevelTimes(rows: words[1], competencies: Int(words[2]) ?? 30))
        case ("commits", 3):
            print(try await CommitTimes(folder: words[1], rounds: Int(words[2]) ?? 20))
        case ("report", 4):
            print(
                try ReportTimes(
                    database: words[1],
                    quizzes: words[2],
                    trainee: Trainee.ID(words[3])
                )
            )
        case ("prepare", 3): try PreparedStore.make(words[1], quizzes: words[2])
        default:
            FileHandle.standardError.write(Data("see Scripts/bench\n".utf8))
            exit(2)
        }
    }
}
