public import CompetencyModel
import Wording

/// When questions return to people, and who else tells them.
public struct PracticeConfiguration: Sendable, Equatable {
    /// When questions return.
    public let reviews: ReviewSettings
    /// Where reminders are written; nil writes none.
    let remindersFolder: String?

    /// The settings of this group.
    enum Settings {
        static let retention = TypedSetting.number(
            "review-retention",
            90,
            80...95,
            unit: .percent,
            "The chance that an answer is still known at which its question returns"
        )
        static let maximum = TypedSetting.number(
            "review-maximum",
            365,
            ReviewSettings.maximumRange,
            unit: .days,
            "The longest rest of a question"
        )
        static let daily = TypedSetting.number(
            "review-daily",
            20,
            ReviewSettings.dailyRange,
            unit: .questions,
            "How many questions return to a person on one day; the others wait"
        )
        static let isSpread = TypedSetting.flag(
            "review-spread",
            true,
            "Whether rests vary by some days, so that what was learnt together returns apart"
        )

        static let remindersFolder = TypedSetting<String?>.optionalPath(
            "reminders-folder",
            "The folder that gets a text once a day for each person with a step late or due soon or questions to review, for a mailer to take away"
        )

        static let all: [Setting] = [
            retention.description, maximum.description, daily.description, isSpread.description,
            remindersFolder.description,
        ]
    }

    init(_ reader: inout SettingReader) {
        self.reviews = ReviewSettings(
            retention: Double(reader.take(Settings.retention)) / 100,
            maximumDays: reader.take(Settings.maximum),
            isSpread: reader.take(Settings.isSpread),
            daily: reader.take(Settings.daily)
        )
        self.remindersFolder = reader.take(Settings.remindersFolder)
    }
}
