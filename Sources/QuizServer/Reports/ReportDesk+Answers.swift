import CompetencyReports
import ProgressStorage
import QuizCore
import QuizSession

/// Single answers, which are told as files only.
extension ReportDesk {
    /// Those of the people of one's teams: not of oneself, unless one is among them.
    func answers(
        of person: Trainee.ID?,
        since: Instant?,
        within scope: Scope
    ) throws(StoreError) -> Made {
        let seen = try self.teams(within: scope) ?? []
        let people = Set(
            try self.reader.trainees().filter { trainee in
                (person.map { $0 == trainee.id } ?? true)
                    && (trainee.team.map(seen.contains) ?? false)
            }.map(\.id)
        )
        guard !people.isEmpty, case .file(let form, let options) = self.request.form else {
            return Made(.outOfReach)
        }
        let reading = try AnswerReading(
            self.reader,
            from: since,
            until: self.request.asOf,
            of: people
        )
        return try self.file(reading, as: form, form == .csv ? .csv(options) : .ndjson())
    }

    private func file(
        _ reading: AnswerReading,
        as form: ReportForm,
        _ words: AnswerFileForm
    ) throws(StoreError) -> Made {
        var reading = reading
        var text = words.opening
        var count = 0
        var people: Set<Trainee.ID> = []
        while let answers = try reading.next() {
            for answer in answers {
                text += (count == 0 ? "" : words.separator) + words.text(of: answer)
                count += 1
                people.insert(answer.trainee)
            }
            // What is too large already is not read to its end.
            guard text.utf8.count <= self.mostOctets else {
                return Made(.tooLarge(limit: self.mostOctets))
            }
        }
        guard count > 0 else { return Made(.nothing) }
        return self.file(
            "answers",
            as: form,
            id: nil,
            rows: count,
            trainees: people.sorted(),
            text: text + words.ending
        )
    }
}
