import CompetencyModel
import QuizCore
import Wording

extension CalibrationReport {
    /// A page for people; no line is wider than `width - 1` columns.
    ///
    /// - Parameter width: 40 to 255.
    func text(width: Int) -> String {
        let columns = width - 1
        let heavy = String(repeating: "=", count: columns - 1)
        let light = String(repeating: "-", count: columns - 1)
        let head = ColumnText.facts(
            [self.say(.title)] + self.dates,
            width: columns
        )
        let foot = [self.conclusion, .howToRead, .foot(self.id)].flatMap(self.paragraph(columns))
        let lines =
            [heavy] + head + [heavy] + self.bandTable(columns) + [light]
            + self.paragraph(columns)(.binsOfAll) + self.binTable(columns) + [light]
            + self.misfits.flatMap(self.paragraph(columns)) + [light] + foot
            + [heavy]
        return lines.map { $0 + "\n" }.joined()
    }

    /// As of when, and of which questions.
    var dates: [String] {
        [
            ReportPhrase.asOf(ReportCell.instant(self.asOf).short).text(in: self.language),
            ReportPhrase.bankVersion(self.versions.bank).text(in: self.language),
        ]
    }

    /// A sentence, then one for each question that does not fit.
    var misfits: [CalibrationPhrase] {
        guard self.fits.judged > 0 else { return [.noneJudged(least: QuestionFit.leastAnswers)] }
        let misfits = self.fits.misfits
        return [.misfits(misfits.count, judged: self.fits.judged)]
            + misfits.map { question, fit in
                .misfit(
                    question: question.description,
                    of: fit.count,
                    square: fit.meanSquare?.decimalText(places: 2) ?? "-",
                    z: fit.z?.decimalText(places: 1) ?? "-"
                )
            }
    }

    var conclusion: CalibrationPhrase {
        guard let z = self.bands[.sixAndMore].z else { return .tooEarly }
        return self.bands.hasDrifted ? .drift(z: z.decimalText(places: 2)) : .holds
    }

    func say(_ phrase: CalibrationPhrase) -> String { phrase.text(in: self.language) }

    private func paragraph(_ columns: Int) -> (CalibrationPhrase) -> [String] {
        { ColumnText.paragraph(self.say($0), label: " ", width: columns) }
    }

    private func bandTable(_ columns: Int) -> [String] {
        self.table(Self.bandColumns, self.bandRows, columns)
    }

    private func binTable(_ columns: Int) -> [String] {
        self.table(Self.binColumns, self.binRows, columns)
    }

    /// Columns that line up; where they do not fit, each row is a paragraph.
    private func table(
        _ heads: [CalibrationPhrase.Column],
        _ rows: [[String]],
        _ columns: Int
    ) -> [String] {
        let words = heads.map { self.say(.column($0)) }
        let widths = words.indices.map { index in
            ([words] + rows).map { DisplayWidth.columns(of: $0[index]) }.max() ?? 0
        }
        guard widths.reduce(0, +) + 2 * widths.count - 1 <= columns else {
            return rows.flatMap { row in
                let facts = zip(words, row).dropFirst().map { "\($0) \($1)" }
                return ColumnText.paragraph(row[0], label: " ", width: columns)
                    + ColumnText.paragraph(
                        facts.joined(separator: self.language == .english ? ", " : "，"),
                        label: "   ",
                        width: columns
                    )
            }
        }
        return ([words] + rows).map { row in
            " " + DisplayWidth.padded(row[0], to: widths[0])
                + zip(row, widths).dropFirst().map { "  " + DisplayWidth.aligned($0, to: $1) }
                .joined()
        }
    }
}
