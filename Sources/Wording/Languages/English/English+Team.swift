extension TeamPhrase {
    public var english: String {
        switch self {
        case .yourTeams(let count):
            count == 1
                ? "1 team whose results you may see:"
                : "\(count) teams whose results you may see:"
        case .people(let count): count == 1 ? "1 person" : "\(count) people"
        case .afterTeams(let example): "How a team stands: team \(example)"
        case .noTeams: "There is no team whose results you may see."
        case .teamForm:
            "Type team, or team TEAM [all] [by=group] [state=gap], for example: team east"
        case .reportForm:
            "Type report [all | why COMPETENCY], report person NAME [all | why COMPETENCY], report team TEAM, report programme NAME, report quiz QUIZ, report coverage or report exports."
        case .youManage(let teams): "You manage \(teams.joined(separator: ", "))."
        }
    }
}
