import QuizCore
import QuizSession
import Testing

@testable import QuizServer

@Suite("Names")
struct NameRulesTests {
    @Test(arguments: [
        ("lina", "lina"), ("LiNa", "lina"), ("ＬｉＮａ", "lina"), ("张伟", "张伟"), ("張偉", "张伟"),
        ("bot7", "bot7"), ("li-na_2.x", "li-na_2.x"), ("élodie", "élodie"),
        ("e\u{301}lodie", "élodie"), ("李2", "李2"), ("иван", "иван"),
        ("abcdefghijklmnopqrstuvwxyzabcdef", "abcdefghijklmnopqrstuvwxyzabcdef"),
    ])
    func `I7 a name is stored as it is compared`(typed: String, id: String) {
        #expect(NameRules.ofThisServer.check(typed) == .success(Trainee.ID(id)))
    }

    @Test(arguments: [
        ("", IdentityResult.NameFault.length), ("a", .length), ("李", .length),
        ("abcdefghijklmnopqrstuvwxyzabcdefg", .length), ("7up", .signs), ("-ab", .signs),
        ("a b", .signs), ("a,b", .signs), ("a=b", .signs), ("a\u{0}b", .signs), ("ab\n", .signs),
        ("a😀", .signs), ("a\u{301}\u{301}b", .signs), ("li娜", .scripts), ("pаypal", .scripts),
        ("list", .reserved), ("LIST", .reserved), ("登录", .reserved), ("manager", .reserved),
        ("operator", .reserved), ("quit", .reserved),
    ])
    func `I7 other names are refused with the reason`(
        typed: String,
        fault: IdentityResult.NameFault
    ) {
        #expect(NameRules.ofThisServer.check(typed) == .failure(NameRefusal(fault)))
    }

    @Test(arguments: [
        ("Li Na", "Li Na"), ("  Li \t\n Na ", "Li Na"), ("李娜", "李娜"),
        ("Li\u{1B}[31m Na", "Li[31m Na"), ("\u{202E}Li", "Li"), ("e\u{301}", "é"), ("😀", "😀"),
    ])
    func `a display name is cleaned`(typed: String, shown: String) {
        #expect(DisplayName.cleaned(typed) == shown)
    }

    @Test(arguments: [
        "", "  ", "\u{200B}\u{7}", String(repeating: "x", count: 41),
        String(repeating: "李", count: 21), "a" + String(repeating: "\u{301}", count: 200),
    ])
    func `a display name takes 1 to 40 columns`(typed: String) {
        #expect(DisplayName.cleaned(typed) == nil)
    }
}
