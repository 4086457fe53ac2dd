import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

@Suite("rate: how well people think they do competencies")
struct SelfRatingTests {
    /// Somebody who rated themselves twice, ten days apart, after three answers.
    private func rated(_ voice: LineSettings.Voice = .code) throws -> Conversation {
        var conversation = try Practised.conversation(daysLater: 0)
        conversation.play(["rate role-coach 80"])
        conversation.now = conversation.now + .seconds(10 * 86_400)
        conversation.play(["rate role-coach 60", "voice \(voice.rawValue)", "set width=80"])
        return conversation
    }

    private func lines(_ text: String) -> [String] {
        text.split(separator: "\r\n").map { String($0) }
    }

    /// The fields of a line in code voice.
    private func fields(_ line: String) -> [String: String] {
        let told = line.split(separator: " :", maxSplits: 1).first ?? ""
        let words = told.split(separator: " ").map {
            $0.split(separator: "=").map { String($0) }
        }
        return Dictionary(words.filter { $0.count == 2 }.map { ($0[0], $0[1]) }) { $1 }
    }

    @Test func `251 keeps a rating and tells no level`() throws {
        var conversation = try Practised.conversation(daysLater: 0)

        let told = conversation.type("rate role-coach 60%")

        #expect(
            told == "251 competency_id=role-coach percent=60 :Kept: Coach, 60%. Type rate to see "
                + "it beside what your answers show.\r\n"
        )
    }

    @Test(arguments: ["rate role-coach ６０％", "自评 role-coach 60", "RATE Role-Coach 060"])
    func `the number may be wide and have its sign`(line: String) throws {
        var conversation = try Scene.member.conversation(.plain)

        #expect(conversation.code(of: line) == 251)
        #expect(conversation.store.perform(.ratings("lina")).percents == [60])
    }

    @Test(arguments: [
        ("rate role-coach", 501), ("rate role-coach x", 501), ("rate role-coach 101", 501),
        ("rate role-coach -1", 501), ("rate role-coach +1", 501), ("rate role-coach 1.5", 501),
        ("rate role-coach %", 501), ("rate role-coach 60%%", 501), ("rate role-coach 60 %", 501),
        ("rate role-coach 五", 501), ("rate 60 role-coach", 501), ("rate a b c", 501),
        ("rate colour=red", 501), ("rate \"role-coach", 501), ("rate nothing 60", 521),
        ("rate six-roles 60", 521),
    ])
    func `what is no rating is refused, and nothing is kept`(line: String, code: Int) throws {
        var conversation = try Scene.member.conversation(.code, .english)

        #expect(conversation.code(of: line) == code)
        #expect(conversation.type("rate").hasPrefix("252 count=0 :You have not rated yourself"))
    }

    @Test func `a guest is told to sign in`() throws {
        var conversation = try Scene.guest.conversation()

        #expect(conversation.code(of: "rate") == 530)
        #expect(conversation.code(of: "rate role-coach 60") == 530)
    }

    @Test func `what the store could not keep is not said to be kept`() throws {
        var conversation = try Scene.member.conversation(.code, .english)
        conversation.store.failure = .busy

        let failed = conversation.type("rate role-coach 60")
        conversation.store.failure = nil

        #expect(failed.hasPrefix("470 "), "\(failed)")
        #expect(conversation.type("rate").hasPrefix("252 count=0 "))
    }

    @Test func `252 tells first and newest beside the level of gaps`() throws {
        var conversation = try self.rated()

        let told = self.lines(conversation.type("rate"))
        let gaps = self.lines(conversation.type("gaps role-coach"))

        #expect(told.count == 2 && told[0] == "252-count=1")
        let own = self.fields(told[1])
        let row = self.fields(gaps.last ?? "")
        #expect(own["self_first"] == "80" && own["self_latest"] == "60")
        #expect(own["first_at"]?.hasPrefix("2026-05-28T") == true, "\(told)")
        #expect(own["latest_at"]?.hasPrefix("2026-06-07T") == true, "\(told)")
        for key in [
            "level", "low", "high", "state", "self_first", "self_latest", "self_difference",
        ] {
            #expect(own[key] != nil && own[key] == row[key], "\(key): \(told) \(gaps)")
        }
        #expect(told[1].hasSuffix(" self_place=within :Coach"), "\(told)")
    }

    @Test(arguments: [(100, "higher"), (0, "lower")])
    func `who rates themselves outside the range is told so`(percent: Int, place: String) throws {
        var conversation = try Practised.conversation(daysLater: 0)
        conversation.play(["rate role-coach \(percent)"])

        #expect(conversation.type("rate").contains(" self_place=\(place) :Coach"))
    }

    @Test func `before any answer the list has the rating alone`() throws {
        var conversation = try Scene.member.conversation(.code, .english)
        conversation.play(["rate role-coach 60"])

        let told = self.lines(conversation.type("rate"))
        conversation.play(["voice plain"])
        let typed = conversation.type("rate")

        #expect(self.fields(told[1])["level"] == nil)
        #expect(self.fields(told[1])["self_place"] == nil)
        #expect(typed.contains("Coach: own rating 60% (2026-05-28); no answers yet."), "\(typed)")
    }

    @Test(arguments: Language.allCases)
    func `a person reads it in sentences that fit`(language: Language) throws {
        var conversation = try self.rated(.plain)
        conversation.play(["set lang \(language.rawValue)"])

        let told = ["rate role-coach 70", "rate", "rate nonsense", "gaps role-coach", "report"].map
        {
            conversation.type($0)
        }

        let place = language == .english ? "within the range" : "在区间内"
        #expect(told[1].contains(place) && told[3].contains(place), "\(told)")
        #expect(told[1].contains(language == .english ? "at first 80%" : "最初 80%"))
        for line in told.flatMap(self.lines) {
            #expect(DisplayWidth.columns(of: line) <= 80, "\(line)")
        }
    }

    @Test func `JSON has the same fields`() throws {
        var conversation = try self.rated(.json)

        let told = conversation.type("rate")

        #expect(
            told.hasPrefix(
                #"{"v":1,"code":252,"ok":true,"data":{"count":1,"rows":[{"competency_id":"#
                    + #""role-coach","self_first":80,"first_at":"2026-05-28T"#
            ),
            "\(told)"
        )
    }

    @Test func `no rating moves a level`() throws {
        var rated = try Practised.conversation(daysLater: 0)
        var unrated = rated
        let measured = ["level", "low", "high", "p_gap", "state", "units", "questions"]

        for percent in [0, 100, 50] {
            rated.play(["rate role-coach \(percent)"])
            unrated.play(["ping"])
        }
        let after = self.fields(self.lines(rated.type("gaps role-coach")).last ?? "")
        let before = self.fields(self.lines(unrated.type("gaps role-coach")).last ?? "")

        #expect(after["self_latest"] == "50" && before["self_latest"] == nil)
        for key in measured { #expect(before[key] != nil && before[key] == after[key], "\(key)") }
    }

    @Test func `report and files have it, and only of the person who rated`() throws {
        var conversation = try self.rated()

        let report = conversation.type("report")
        let json = conversation.type("export trainee format=json")
        let csv = conversation.type("export gaps columns=competency_id,self_first,self_latest")
        let earlier = conversation.type("report as-of=2026-06-01T00:00:00Z")

        #expect(report.contains(" self_first=80 self_latest=60 self_difference="), "\(report)")
        #expect(json.contains(#""self_first":0.800000,"self_latest":0.600000,"#), "\(json)")
        #expect(csv.contains("role-coach,80,60"), "\(csv)")
        #expect(earlier.contains(" self_first=80 self_latest=80 "), "\(earlier)")
    }

    @Test func `a manager sees it of a person in reach, and nothing of it on the team`() throws {
        var conversation = try Office.conversation()
        let rating = CompetencyRating("role-coach", percent: 95, at: conversation.now)
        let kept = conversation.store.perform(.rate(rating, by: "lina"))

        let lina = conversation.type("report person lina")
        let team = conversation.type("team east all")

        #expect(kept == .noted)
        #expect(lina.contains(" self_first=95 self_latest=95 "), "\(lina)")
        #expect(conversation.lastCode == 263)
        #expect(!team.contains("self_"), "\(team)")
    }
}

extension ProgressResult {
    /// The numbers of ratings.
    fileprivate var percents: [Int] {
        if case .ratings(let ratings) = self { ratings.map(\.percent) } else { [] }
    }
}
