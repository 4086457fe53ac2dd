import ProgressStorage
import QuizCore
import Wording

/// The people of a demonstration: who they are, their teams and their jobs.
struct DemoStaff {
    private static let teamIDs: [Team.ID] = ["east", "south", "overseas"]
    static var teamCount: Int { Self.teamIDs.count }

    /// User name and name shown.
    private static let names: [(id: String, name: String)] = [
        ("wanglei", "王磊"), ("lina", "李娜"), ("carter", "Emma Carter"), ("zhangwei", "张伟"),
        ("liufang", "刘芳"), ("hughes", "Daniel Hughes"), ("chenjing", "陈静"), ("yangfan", "杨帆"),
        ("novak", "Petra Novak"), ("zhaomin", "赵敏"), ("huangtao", "黄涛"), ("silva", "Rafael Silva"),
        ("zhouxin", "周欣"), ("wuqiang", "吴强"), ("okafor", "Ada Okafor"), ("xuli", "徐丽"),
        ("sunhao", "孙浩"), ("keller", "Jonas Keller"), ("malin", "马琳"), ("zhujie", "朱杰"),
        ("rossi", "Giulia Rossi"), ("hujun", "胡军"), ("guoying", "郭颖"), ("tanaka", "Yuki Tanaka"),
        ("hebin", "何斌"), ("gaoyan", "高燕"), ("dubois", "Claire Dubois"), ("linfeng", "林峰"),
        ("luoting", "罗婷"), ("larsen", "Erik Larsen"), ("liangyu", "梁宇"), ("songjia", "宋佳"),
        ("patel", "Anita Patel"), ("tangbo", "唐波"), ("fengxue", "冯雪"), ("brandt", "Mia Brandt"),
        ("dengkai", "邓凯"), ("caomei", "曹梅"), ("murphy", "Sean Murphy"), ("pengfei", "彭飞"),
    ]

    /// One person.
    struct Member {
        let trainee: Trainee
        /// That in which the person types words.
        let language: LanguageTag
    }

    /// The first of each team manages it.
    let members: [Member]
    let teams: [Team]

    /// - Parameter framework: Its jobs are given out; without jobs nobody has one.
    init(_ count: Int, framework: CompetencyFramework, language: Language) {
        let jobs = framework.roles.map(\.id)
        self.teams = Self.teamIDs.enumerated().map { index, id in
            Team(id: id, name: DemoPhrase.team(index).text(in: language))
        }
        self.members = (0..<count).map { index in
            let (id, name) = Self.names[index % Self.names.count]
            let round = index / Self.names.count
            return Member(
                trainee: Trainee(
                    id: Trainee.ID(round == 0 ? id : "\(id)\(round + 1)"),
                    displayName: round == 0 ? name : "\(name) \(round + 1)",
                    job: Self.job(of: index, among: jobs),
                    team: Self.teamIDs[index % Self.teamCount]
                ),
                language: name.utf8.count == name.count ? .english : .chinese
            )
        }
    }

    /// Makes the teams, opens the accounts on a day and appoints the managers.
    func enrol(in store: ProgressStore, at day: Instant) throws(StoreError) {
        for team in self.teams { try store.teams.add(team) }
        for member in self.members {
            try store.accounts.create(member.trainee, secret: nil, at: day)
        }
        for (team, member) in zip(self.teams, self.members) {
            try store.teams.appoint(member.trainee.id, to: team.id)
        }
    }

    /// Managers have the first job, most others the second; some have the next three.
    private static func job(of index: Int, among jobs: [JobRole.ID]) -> JobRole.ID? {
        guard !jobs.isEmpty else { return nil }
        let places = index < Self.teamCount ? [0] : [1, 1, 2, 1, 3, 1, 4]
        return jobs[places[index % places.count] % jobs.count]
    }
}
