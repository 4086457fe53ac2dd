import CompetencyModel

extension TeamReport {
    /// What a manager can do now.
    enum Advice: Equatable {
        /// Most people are expected below what their jobs require.
        case below(TeamColumn)
        /// Most people are undecided, and about so many questions each would tell.
        case undecided(TeamColumn, people: Int, questions: Int?)
        /// Somebody has most results that are too old.
        case stale(TeamRow, questions: Int?)
    }

    /// At most three things: what to train, what to ask, whom to check again.
    var advice: [Advice] { [self.training, self.asking, self.checking].compactMap(\.self) }

    /// What is proposed for training together, else what has the greatest expected number.
    private var training: Advice? {
        let known = self.columns.filter {
            $0.standing.counted > 0 && !self.hides($0.standing.counted)
        }
        let most = known.first { $0.standing.isForJointTraining } ?? known.first
        // Below this the number would be shown as none.
        return most.flatMap { $0.standing.below.expected < 0.05 ? nil : .below($0) }
    }

    private var asking: Advice? {
        let undecided = self.columns.map { column in
            let cells = self.rows.compactMap { $0.cells[column.id] }
            return (column: column, cells: cells.filter(\.verdict.isUndecided))
        }
        let shown = undecided.filter {
            !$0.cells.isEmpty && !self.hides($0.column.standing.required)
        }
        let most = shown.reduce(shown.first) { most, next in
            next.cells.count > (most?.cells.count ?? 0) ? next : most
        }
        return most.map { column, cells in
            let questions = cells.compactMap(\.questions).sorted()
            return .undecided(
                column,
                people: cells.count,
                questions: questions.isEmpty ? nil : questions[questions.count / 2]
            )
        }
    }

    private var checking: Advice? {
        guard self.request.showsPeople else { return nil }
        let stale = self.rows.filter { !$0.stale.isEmpty }
        let most = stale.reduce(stale.first) { most, next in
            next.stale.count > (most?.stale.count ?? 0) ? next : most
        }
        return most.map { row in
            let questions = row.stale.compactMap(\.questions)
            return .stale(row, questions: questions.isEmpty ? nil : questions.reduce(0, +))
        }
    }
}
