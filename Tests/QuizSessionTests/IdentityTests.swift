import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

@Suite("Identity on the line")
struct IdentityTests {
    static let refusals: [(IdentityResult, String)] = [
        (.wrong(wait: 0), "531 :"), (.wrong(wait: 4), "531 wait=4 :"),
        (.wait(seconds: 16), "430 wait=16 :"), (.nameTaken, "534 :"),
        (.nameRefused(.length), "532 reason=length :"),
        (.nameRefused(.signs), "532 reason=signs :"),
        (.nameRefused(.scripts), "532 reason=scripts :"),
        (.nameRefused(.reserved), "532 reason=reserved :"), (.invitationWanted, "535 :"),
        (.enrolmentClosed, "535 :"), (.secretRefused(.short(least: 8)), "537 reason=short :"),
        (.secretRefused(.long(most: 128)), "537 reason=long :"),
        (.secretRefused(.same), "537 reason=same :"), (.failed(.busy), "470 :"),
    ]

    @Test(arguments: Self.refusals, Language.allCases)
    func `every refusal has its code and a sentence`(
        refusal: (IdentityResult, String),
        language: Language
    ) throws {
        var guest = try Scene.guest.conversation(.code, language)
        var member = try Scene.member.conversation(.code, language)
        guest.interception = { _ in .identity(refusal.0) }
        member.interception = { _ in .identity(refusal.0) }

        let replies = [
            guest.type("enrol wang"), guest.type("login wang pin=x"),
            member.type("secret pin old=a value=b"),
        ]

        for reply in replies {
            #expect(reply.hasPrefix(refusal.1), "\(reply)")
            #expect(reply.count > refusal.1.count + 5)
            #expect(reply.hasChinese == (language == .chinese), "\(reply)")
        }
        #expect(!guest.session.isIdentified)
    }

    /// A script on a line that others can listen to.
    private static func clearLine(_ policy: SessionPolicy) throws -> Conversation {
        var conversation = Conversation(
            catalog: try Fixtures.catalog(),
            policy: policy,
            isSealed: false
        )
        _ = conversation.connect()
        conversation.play(["voice code"])
        return conversation
    }

    @Test
    func `I2 a clear line takes the ways that are open on it`() throws {
        var policy = SessionPolicy.open
        policy.clearWays = [.password]
        var conversation = try Self.clearLine(policy)

        let pin = conversation.type("login lina pin=x")
        let bare = conversation.type("login lina")

        #expect(pin.hasPrefix("533 ways=password :"), "\(pin)")
        #expect(bare.hasPrefix("330 user=lina ways=password :"), "\(bare)")
        #expect(conversation.code(of: "enrol lina") == 533)
        #expect(conversation.code(of: "login lina password=x") == 531)
        conversation.play(["voice plain"])
        #expect(conversation.code(of: "login lina") == 330)
        #expect(conversation.code(of: "x") == 531)
    }

    @Test
    func `I2 a server that requires a seal takes nothing over a clear line`() throws {
        var policy = SessionPolicy.open
        policy.clearWays = [.pin, .password]
        policy.requiresSeal = true
        var conversation = try Self.clearLine(policy)

        let login = conversation.type("login lina")
        let capabilities = conversation.type("capabilities")
        let whoami = conversation.type("whoami")

        #expect(login.hasPrefix("533 ways= :"), "\(login)")
        #expect(capabilities.contains("211-cap=login values=\r\n"), "\(capabilities)")
        #expect(whoami == "212 telnet=unknown address=127.0.0.1\r\n", "\(whoami)")
        conversation.play(["voice plain"])
        #expect(conversation.type("功能").contains("登录 此连接不可用"))
        #expect(conversation.type("我").contains("偷听"))
    }

    @Test
    func `I2 a secret does not cross a clear line once it became one`() throws {
        var policy = SessionPolicy.open
        policy.clearWays = [.pin]
        var conversation = Conversation(
            catalog: try Fixtures.catalog(),
            policy: policy,
            isSealed: false
        )
        _ = conversation.connect()
        conversation.play(["voice code", "enrol lina"])

        #expect(conversation.code(of: "secret password old=a value=b") == 533)
        #expect(conversation.code(of: "secret pin old=\(Conversation.pin) value=260714") == 233)
    }

    @Test
    func `a secret is changed step by step in plain voice`() throws {
        var conversation = try Scene.member.conversation(.plain)

        let first = conversation.type("密码", prompting: true)
        let second = conversation.type(Conversation.pin, prompting: true)
        let done = conversation.type("260714", prompting: true)

        #expect(first.hasSuffix("："), "\(first)")
        #expect(second.hasSuffix("："), "\(second)")
        #expect(conversation.lastEffects.first == .showTyping)
        #expect(done.hasSuffix("> ") && conversation.lastCode == 233, "\(done)")
        #expect(conversation.code(of: "logout") == 232)
        #expect(conversation.code(of: "login lina pin=260714") == 230)
    }

    @Test
    func `a secret given on the line is not asked for again`() throws {
        var conversation = try Scene.member.conversation(.plain)

        _ = conversation.type("secret pin value=260714")
        let changed = conversation.code(of: Conversation.pin)
        _ = conversation.type("secret pin old=260714")
        let back = conversation.code(of: Conversation.pin)

        #expect(changed == 233)
        #expect(back == 233)
    }

    @Test
    func `codes are asked for in plain voice and shown one in a line`() throws {
        var conversation = try Scene.member.conversation(.plain)

        let first = conversation.type("密码 codes", prompting: true)
        let shown = conversation.type(Conversation.pin)

        #expect(first.hasSuffix("："), "\(first)")
        #expect(conversation.lastEffects.first == .showTyping)
        #expect(shown.matches(of: #/\r\n  7KQ4M-2XD9\d\r\n/#).count >= 5, "\(shown)")
    }

    @Test
    func `who signed in with a token changes nothing about signing in`() throws {
        var conversation = try Scene.member.conversation()
        conversation.play(["logout", "login lina token=\(Conversation.pin)"])

        let codes = ["secret pin", "secret codes old=\(Conversation.pin)", "secret"].map {
            conversation.code(of: $0)
        }
        conversation.play(["logout", "login lina pin=\(Conversation.pin)"])

        #expect(codes == [503, 503, 503])
        #expect(conversation.code(of: "secret codes old=\(Conversation.pin)") == 233)
    }

    @Test
    func `few codes left are told in a sentence, many are not`() throws {
        var conversation = try Scene.member.conversation(.plain, .english)
        let trainee = try #require(conversation.session.trainee)

        let told = [0, 1, 5, 6].map { left in
            conversation.play(["logout"])
            conversation.interception = { request in
                guard case .identity = request else { return nil }
                return .identity(.signedIn(trainee, failures: 0, codesLeft: left))
            }
            return conversation.type("login lina code=x")
        }

        #expect(told[0].contains("last one-time code"), "\(told)")
        #expect(told[1].contains("1 one-time code is left"))
        #expect(told[2].contains("5 one-time codes are left"))
        #expect(!told[3].contains("one-time code"))
    }

    @Test
    func `P2 an empty secret or Ctrl-C cancels`() throws {
        var conversation = try Scene.member.conversation(.plain)

        _ = conversation.type("密码")
        let empty = conversation.code(of: "")
        _ = conversation.type("密码")
        let interrupted = conversation.give(.interrupt)
        let code = conversation.lastCode
        let effects = conversation.lastEffects

        #expect(empty == 206)
        #expect(interrupted == "已取消。\r\n" && code == 206)
        #expect(effects == [.showTyping])
        #expect(conversation.give(.interrupt, prompting: true) == "> ")
    }

    @Test
    func `C10 typing is hidden where the client can hide it, and the prompt says so`() throws {
        var conversation = try Scene.guest.conversation(.plain)

        var session = conversation.session
        session.hidesTyping = true
        let reaction = session.receive(.line("登录 lina"), at: conversation.now)
        let hidden = session.text(of: reaction, prompting: true)
        let visible = conversation.type("登录 lina", prompting: true)

        #expect(visible == "密码（输入时看得见）：")
        #expect(hidden.hasPrefix("密码") && !hidden.contains("看得见"), "\(hidden)")
        #expect(reaction.effects == [.hideTyping])
    }

    @Test
    func `230 takes over how the person likes the lines`() throws {
        var conversation = try Scene.member.conversation()
        conversation.play(["set lang=en width=60 style=ansi"])
        let kept = conversation.session.trainee
        conversation.play(["logout", "set lang=zh width=80 style=plain"])
        conversation.interception = { request in
            guard case .identity = request, let kept else { return nil }
            return .identity(.signedIn(kept, failures: 2))
        }

        conversation.play(["voice plain"])
        let welcome = conversation.type("login lina pin=x")

        #expect(welcome.hasPrefix("Welcome back, lina"), "\(welcome)")
        #expect(welcome.contains("2 sign-ins failed"), "\(welcome)")
        #expect(conversation.session.settings.width == 60)
        #expect(conversation.session.settings.isStyled)
        #expect(conversation.session.settings.language == .english)
    }

    @Test
    func `231 keeps what a guest had set for the new person, in the request that enrols`() throws {
        var conversation = try Scene.guest.conversation(.plain)
        conversation.play(["set lang en", "set width=60 follow=on", "enrol wang"])
        let requests = conversation.reactions.compactMap(\.request)

        let kept = Trainee.Preferences(language: LanguageTag(rawValue: "en"), width: 60)
        conversation.play(["logout", "set lang zh", "enrol lina"])
        let second = conversation.session.trainee?.preferences
        conversation.play(["logout", "login wang", Conversation.pin])

        #expect(
            requests == [
                .identity(
                    .enrol(
                        name: "wang",
                        displayName: nil,
                        team: nil,
                        invitation: nil,
                        preferences: kept
                    )
                )
            ]
        )
        #expect(second == Trainee.Preferences(language: LanguageTag(rawValue: "zh")))
        #expect(conversation.session.trainee?.preferences == kept)
        #expect(conversation.session.settings.language == .english)
    }

    @Test
    func `212 says who is on the line`() throws {
        var conversation = try Scene.guest.conversation()
        conversation.play(["enrol lina as=\"Li Na\" team=east"])
        conversation.employ("lina", as: "sales-rep")
        conversation.grant(.author, to: "lina")
        conversation.play(["logout", "login lina pin=\(Conversation.pin)", "start six-roles"])

        let script = conversation.type("whoami")
        conversation.play(["voice plain"])
        let plain = conversation.type("我")

        #expect(
            script == "212 user=lina name=Li%20Na roles=author,trainee teams=east sealed=1 "
                + "telnet=unknown address=127.0.0.1 attempt=1 :Li Na\r\n",
            "\(script)"
        )
        #expect(plain.contains("销售代表") && plain.contains("east"), "\(plain)")
    }

    @Test
    func `232 leaves the attempt resumable and nobody on the line`() throws {
        var conversation = try Scene.answering.conversation()

        _ = conversation.type("logout")
        let effects = conversation.lastEffects
        let listed = conversation.type("list 六个")

        #expect(effects == [.release(AttemptID(rawValue: 1))])
        #expect(!conversation.session.isIdentified)
        #expect(!listed.contains("state="))
    }

    @Test
    func `I9 a secret shows in no description`() {
        let secret = Secret("260714")
        let request = IdentityRequest.signIn(name: "lina", ways: [.pin], secret: secret)

        #expect("\(secret)" == "(secret)")
        #expect(String(reflecting: secret).contains("260714") == false)
        #expect("\(request)".contains("260714") == false)
        var dumped = ""
        dump(request, to: &dumped)
        #expect(!dumped.contains("260714"))
    }

    @Test
    func `I9 no reply repeats a secret`() throws {
        var conversation = try Scene.member.conversation(.plain)

        let replies = [
            conversation.type("secret pin old=260714x value=260714x"),
            conversation.type("secret other old=260714x"),
            conversation.type("login wang pin=260714x"),
        ]

        #expect(replies.allSatisfy { !$0.contains("260714x") }, "\(replies)")
    }
}
