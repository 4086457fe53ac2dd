import QuizCore
import QuizFormat
import Testing

@Suite("Bank")
struct BankTests {
    @Test(arguments: ["quizzes", "Tests/Fixtures/quizzes"])
    func `the files of the repository read without errors`(folder: String) throws {
        let bank = BankReader.read(try Samples.files(in: folder))

        #expect(bank.diagnostics.filter { $0.severity == .error } == [])
        #expect(!bank.quizzes.isEmpty)
        #expect(bank.framework.competencies.count >= 2)
        #expect(bank.quizzes.allSatisfy { bank.sources[$0.id] != nil })
    }

    @Test
    func `the fixture has one question of each type that is marked at once`() throws {
        let bank = BankReader.read(try Samples.files(in: "Tests/Fixtures/quizzes"))

        let questions = try #require(bank.quizzes.first { $0.id == "six-roles" }).questions

        let keywords = questions.map { type(of: $0.interaction).keyword }
        let all = QuestionTypes.all.filter {
            !$0.isPlayed && $0.isMarked && !$0.awaitsMentor
        }
        .map { $0.keyword }
        #expect(Set(keywords) == Set(all))
        #expect(bank.framework.bar(forLevel: 75) == 0.75)
        #expect(bank.framework.role("sales-rep")?.requirements.count == 2)
    }

    @Test
    func `a fault in one file keeps no other from being read`() {
        let good = Samples.quiz("truth: true")
        let files = [
            Bank.File(path: "bad.yaml", octets: Array("id: bad\n".utf8)),
            Bank.File(path: "sample.yaml", octets: Array(good.utf8)),
        ]

        let bank = BankReader.read(files)

        #expect(bank.quizzes.map(\.id) == ["sample"])
        #expect(Set(bank.diagnostics.map(\.file)) == ["bad.yaml"])
    }
}
