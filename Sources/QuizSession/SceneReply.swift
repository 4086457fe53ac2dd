import LineProtocol
import QuizCore
import Wording

/// How the turns of a scene are shown and told.
extension Session {
    /// Reply 244 for the turn that follows an answer: what was said before is not said again.
    func turnPart(_ item: Attempt.Item, of attempt: Attempt, at now: Instant) -> Reply.Part {
        let view = item.view
        let letters = Self.labels(of: view)
        return Reply.Part(
            244,
            self.questionFields(item, of: attempt, view: view, at: now),
            text: view.turn.map { self.text($0.say) },
            rows: Self.valueRows(of: view.turn)
                + zip(letters, view.choices).map {
                    Reply.Row([.word("choice", $0)], text: self.text($1))
                },
            plain: (view.turn.map { self.sceneBlocks($0, withRole: false) } ?? [])
                + [.choices(zip(letters, view.choices).map { Reply.Choice($0, self.text($1)) })]
                + self.clockBlocks(item, of: attempt, at: now)
        )
    }

    /// The variables that are shown, one a row.
    static func valueRows(of turn: SceneTurn?) -> [Reply.Row] {
        (turn?.values ?? []).map {
            Reply.Row([.word("var", $0.name), .integer("value", $0.value)])
        }
    }

    /// What happens at a turn as a person reads it.
    func sceneBlocks(_ turn: SceneTurn, withRole: Bool) -> [Reply.Block] {
        let role = withRole ? turn.role.map { [Reply.Block.paragraph(self.text($0))] } ?? [] : []
        let spoken = AttemptPhrase.sceneTurn(
            turn.say.text(in: self.contentLanguage),
            values: turn.values.map { "\($0.name) \($0.value)" }
        )
        return role + [.paragraph(.attempt(spoken))]
    }

    /// Replies 240 to 243 to one turn of a scene.
    func scenePart(_ telling: AnswerTelling, in attempt: Attempt, at now: Instant) -> Reply.Part {
        let interaction = telling.item.question.interaction
        let visibility = attempt.visibility(at: now)
        let feedback =
            visibility >= .feedback
            ? interaction.feedback(for: telling.record.response).map(self.text) : []
        guard let debrief = (interaction as? ScenePlay)?.debrief(of: telling.record.response) else {
            return Reply.Part(
                243,
                self.turnFields(telling),
                rows: feedback.map { Reply.Row(text: $0) },
                plain: feedback.map { .paragraph($0) } + [.emptyLine]
            )
        }
        let verdict = visibility >= .marks ? ItemState(telling.record.credit) : .recorded
        let percent =
            visibility >= .score ? ScoreDisplay.percent(of: telling.record.credit.share) : nil
        let spoken = Phrase.attempt(.sceneEnded(percent: percent))
        let said = self.text(debrief.ending.say)
        let steps = visibility >= .feedback ? debrief.steps : []
        return Reply.Part(
            Self.code(of: verdict),
            self.answerFields(
                telling,
                in: attempt,
                verdict: verdict,
                visibility: visibility,
                at: now
            ),
            text: spoken,
            rows: (feedback + [said]).map { Reply.Row(text: $0) } + steps.map(self.row),
            plain: (feedback + [said, spoken]).map { .paragraph($0) } + self.blocks(of: steps)
                + [.emptyLine]
        )
    }

    /// A choice of a play that is over, with the best mark that was still possible after it.
    func row(of step: SceneDebrief.Step) -> Reply.Row {
        Reply.Row(
            [Reply.Field](
                .integer("turn", step.turn),
                .word("choice", step.letter),
                step.best.map {
                    Reply.Field("best", .decimal(ScoreDisplay.percent(of: $0.after)))
                }
            ),
            text: self.text(step.text)
        )
    }

    /// The choices of a play that is over, turning points marked.
    func blocks(of steps: [SceneDebrief.Step]) -> [Reply.Block] {
        let blocks = steps.map { step -> Reply.Block in
            let change = step.isTurningPoint ? step.best : nil
            let spoken = AttemptPhrase.sceneStep(
                step.turn,
                step.letter,
                step.text.text(in: self.contentLanguage),
                before: change.map { ScoreDisplay.percent(of: $0.before) },
                after: change.map { ScoreDisplay.percent(of: $0.after) }
            )
            return .paragraph(.attempt(spoken), indent: 3)
        }
        let isKnown = !steps.isEmpty && steps.allSatisfy { $0.best != nil }
        return isKnown && !steps.contains(where: \.isTurningPoint)
            ? blocks + [.paragraph(.attempt(.sceneWithoutTurningPoint))] : blocks
    }

    private func turnFields(_ telling: AnswerTelling) -> [Reply.Field] {
        [Reply.Field](
            .integer("n", telling.item.number),
            .integer("turn", telling.record.tryNumber),
            .word("result", ItemState.recorded.rawValue),
            telling.isRepeat ? .flag("already") : nil,
            telling.receipt.map { .word("receipt", "\($0.receipt)") }
        )
    }
}
