import Testing
import Wording

@Suite("Phrases about copies")
struct CopyPhraseTests {
    private static let content = CopyPhrase.Content(
        size: "1.5 MiB",
        answers: 12,
        people: 1,
        newest: "2026-11-27T02:00:00Z"
    )

    @Test(
        arguments: [
            (
                .backedUp("a.sqlite", Self.content),
                "a.sqlite: 1.5 MiB, 12 answers, 1 account, newest entry 2026-11-27T02:00:00Z.",
                "a.sqlite：1.5 MiB，12 次作答，1 个账号，最新记录 2026-11-27T02:00:00Z。"
            ),
            (
                .restored("b.db", .init(size: "64 KiB", answers: 1, people: 2, newest: nil)),
                "b.db is restored: 64 KiB, 1 answer, 2 accounts.",
                "已恢复 b.db：64 KiB，1 次作答，2 个账号。"
            ),
            (
                .orphans(table: "secret", rows: 1),
                "secret: 1 row refers to something that is not there", "secret：1 行指向不存在的内容"
            ),
            (.triesTwice(2), "2 tries are stored more than once", "有 2 次作答存了不止一次"),
            (
                .foundWrong(1),
                "1 finding. Nothing was changed. Keep the file, and restore a backup:"
                    + " quizline restore FILE",
                "发现 1 处问题，什么都没有改动。请留好文件，用备份恢复：quizline restore 文件"
            ),
        ] as [(CopyPhrase, String, String)]
    )
    func `a copy is told in both languages`(phrase: CopyPhrase, english: String, chinese: String) {
        #expect(phrase.english == english)
        #expect(phrase.chinese == chinese)
    }

    @Test(
        arguments: [
            .notInBackup(pepper: "pepper.key"), .movedAway("x"), .nothingMovedAway, .afterRestore,
            .verified("x", Self.content), .olderSchema(found: 8, newest: 9), .damage("x"),
            .schema("x", .missing), .schema("x", .surplus), .schema("x", .changed),
            .positionsTwice(1), .endsMissing(1), .servings(2),
        ] as [CopyPhrase]
    )
    func `each sentence is of its language`(phrase: CopyPhrase) {
        let isChinese = { (text: String) in
            text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        }

        #expect(!isChinese(phrase.english))
        #expect(isChinese(phrase.chinese))
    }
}
