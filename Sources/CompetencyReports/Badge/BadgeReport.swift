public import CompetencyModel
import QuizCore
public import Wording

/// Credentials for the competencies that somebody has proven (Open Badges 3.0), unsigned.
public struct BadgeReport {
    private let trainee: ReportedTrainee
    private let standings: [Standing]
    private let language: Language
    private let store: String
    private let home: String
    private let showsName: Bool

    /// - Parameters:
    ///   - standings: Of the person, in framework order; those that do not suffice are left out.
    ///   - store: The id of the database.
    ///   - home: An address of the installation; nil makes one from the id.
    public init(
        of trainee: ReportedTrainee,
        _ standings: [Standing],
        language: Language,
        store: String,
        home: String?,
        showsName: Bool
    ) {
        self.trainee = trainee
        self.standings = standings.filter(\.deservesCredential)
        self.language = language
        self.store = store
        self.home = home ?? "urn:quizline:\(store)"
        self.showsName = showsName
    }

    /// How many competencies are proven.
    public var count: Int { self.standings.count }

    /// An array of credentials.
    public var json: String {
        JSONText.array(self.standings.map(self.credential)) + "\n"
    }

    private func credential(_ standing: Standing) -> String {
        let competency = standing.competency
        let day = standing.asOf.text
        let id = NameUUID.of("badge:\(self.store):\(self.trainee.id):\(competency.id):\(day)")
        let until = standing.nextCheck.map { check in
            [(key: "validUntil", value: JSONText.quoted(check.text))]
        }
        return JSONText.object(
            [
                (key: "@context", value: OpenBadge.context),
                (key: "id", value: JSONText.quoted("urn:uuid:\(id)")),
                (key: "type", value: OpenBadge.credentialType),
                (key: "name", value: JSONText.quoted(self.name(of: standing))),
                (key: "issuer", value: OpenBadge.issuer(self.home)),
                (key: "validFrom", value: JSONText.quoted(day)),
            ] + (until ?? [])
                + [(key: "credentialSubject", value: self.subject(standing))]
        )
    }

    private func subject(_ standing: Standing) -> String {
        let identities =
            [OpenBadge.identity("userName", self.trainee.id.text)]
            + (self.showsName ? [OpenBadge.identity("name", self.trainee.displayName)] : [])
        let result = ResourceName.of("result", standing.competency.id.text, home: self.home)
        return JSONText.object([
            (key: "type", value: OpenBadge.words(["AchievementSubject"])),
            (key: "identifier", value: JSONText.array(identities)),
            (key: "achievement", value: self.achievement(standing, result: result)),
            (
                key: "result",
                value: JSONText.array([
                    JSONText.object([
                        (key: "type", value: OpenBadge.words(["Result"])),
                        (key: "resultDescription", value: JSONText.quoted(result)),
                        (
                            key: "value",
                            value: JSONText.quoted(
                                ReportCell.percent(standing.estimate.level, places: 1).full
                            )
                        ),
                    ])
                ])
            ),
        ])
    }

    private func achievement(_ standing: Standing, result: String) -> String {
        let id = ResourceName.of("competency", standing.competency.id.text, home: self.home)
        let name = self.name(of: standing)
        return JSONText.object([
            (key: "id", value: JSONText.quoted("\(id)#\(standing.requiredLevel)")),
            (key: "type", value: OpenBadge.words(["Achievement"])),
            (key: "name", value: JSONText.quoted(name)),
            (
                key: "description",
                value: JSONText.quoted(
                    standing.competency.definition.text(in: self.language.tag)
                )
            ),
            (
                key: "criteria",
                value: JSONText.object([
                    (
                        key: "narrative",
                        value: JSONText.quoted(
                            BadgePhrase.criteria(level: standing.requiredLevel)
                                .text(in: self.language)
                        )
                    )
                ])
            ),
            (
                key: "alignment",
                value: JSONText.array([
                    JSONText.object([
                        (key: "type", value: OpenBadge.words(["Alignment"])),
                        (key: "targetName", value: JSONText.quoted(name)),
                        (key: "targetUrl", value: JSONText.quoted(id)),
                        (key: "targetCode", value: JSONText.quoted(standing.competency.id.text)),
                    ])
                ])
            ),
            (
                key: "resultDescription",
                value: JSONText.array([
                    JSONText.object([
                        (key: "id", value: JSONText.quoted(result)),
                        (key: "type", value: OpenBadge.words(["ResultDescription"])),
                        (key: "name", value: JSONText.quoted(name)),
                        (key: "resultType", value: JSONText.quoted("Percent")),
                        (
                            key: "requiredValue",
                            value: JSONText.quoted(
                                ReportCell.percent(standing.gap?.required, places: 0).full
                            )
                        ),
                    ])
                ])
            ),
        ])
    }

    private func name(of standing: Standing) -> String {
        standing.competency.name.text(in: self.language.tag)
    }
}

extension Standing {
    /// Whether a credential may say that the required level is reached: with 90 % certainty, from
    /// answers worth 10 fresh ones, above 80 % worth 15.
    var deservesCredential: Bool {
        guard let gap = self.gap else { return false }
        return gap.probability <= 0.10 && self.units >= (gap.required > 0.80 ? 15 : 10)
    }
}
