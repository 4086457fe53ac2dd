import QuizCore
import Testing

@Suite("Times as they are typed over the line")
struct InstantParsingTests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2026-07-11T09:00:00Z", 1_783_760_400_000),
            ("2026-07-11T17:00:00+08:00", 1_783_760_400_000),
            ("2026-07-11T05:30:00-03:30", 1_783_760_400_000),
            ("2026-07-11T09:00:00.25Z", 1_783_760_400_250),
            ("2026-07-11T09:00:00.1239Z", 1_783_760_400_123),
        ] as [(String, Int64)]
    )
    func `a time with a zone is read`(text: String, milliseconds: Int64) {
        #expect(Instant(text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "2026-07-11", "2026-07-11T09:00:00", "2026-07-11T09:00Z", "2026-07-11 09:00:00Z",
        "2026-02-30T09:00:00Z", "2026-07-11T24:00:00Z", "2026-07-11T09:60:00Z",
        "2026-07-11T09:00:00.Z", "2026-07-11T09:00:00+8:00", "2026-07-11T09:00:00Zx",
        "2026-07-11T09:00:00.-1Z", "1970-01-01T00:00:00+01:00", "T09:00:00Z",
    ])
    func `anything else is no time`(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test
    func `what is written is read again`() {
        for seconds in stride(from: Int64(0), to: 4_000_000_000, by: 123_456_789) {
            let instant = Instant(milliseconds: seconds * 1000)

            #expect(Instant(instant.text) == instant)
        }
    }
}
