import Foundation
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// Changes assignments and tells what was done.
struct AssignmentDesk {
    private let access: StoreAccess
    private let quizzes: String
    private let language: Language

    init(_ data: DataOptions, _ language: Language) throws(CommandFailure) {
        let places = try data.places(language)
        self.access = StoreAccess(database: places.database, language: language)
        self.quizzes = places.quizzes
        self.language = language
    }

    /// The programme of a name.
    func programme(_ typed: String) throws(CommandFailure) -> Programme {
        let read = try ReadBank(folder: self.quizzes, language: self.language)
        return try read.programme(typed, in: self.language, folder: self.quizzes)
    }

    /// The quiz of a step of a programme.
    func step(_ typed: String, of programme: Programme) throws(CommandFailure) -> Quiz.ID {
        let quiz = Quiz.ID(TextFolding.word(typed))
        let known = programme.steps.map(\.quiz)
        guard known.contains(quiz) else {
            throw AssignmentPhrase.noSuchStep(
                quiz: quiz.text,
                programme: programme.id.text,
                known: Set(known).sorted().map(\.text)
            ).failure(.usage, in: self.language)
        }
        return quiz
    }

    /// A day as it was typed.
    func day(_ typed: String) throws(CommandFailure) -> CalendarDay {
        guard let day = CalendarDay(typed) else {
            throw AssignmentPhrase.dayForm(typed).failure(.usage, in: self.language)
        }
        return day
    }

    /// Assigns a programme to all who have a step of it.
    func assign(
        _ programme: Programme,
        to people: PeopleOptions,
        due: CalendarDay?
    ) throws(CommandFailure) {
        let changed = try self.changing(people) { trainee, assignments, now throws(StoreError) in
            guard !trainee.isDisabled else { return Change.closed }
            guard programme.isFor(trainee) else { return .withoutSteps }
            let assignment = Assignment(
                programme: programme.id,
                trainee: trainee.id,
                at: now,
                person: NSUserName(),
                due: due
            )
            return try assignments.assign(assignment) ? .done : .hadIt
        }
        try self.say(changed[.done]) { .assigned(programme.id.text, $0) }
        try self.say(changed[.hadIt]) { .hadIt($0, isDueDayNew: due != nil) }
        self.remark(changed[.closed]) { .closedAccounts($0) }
        self.remark(changed[.withoutSteps]) { .withoutSteps(programme.id.text, $0) }
        try self.requireSomebody(changed[.done] ?? changed[.hadIt])
        if let due, due < Self.today { self.remark([due.description]) { .dayOver($0.joined()) } }
    }

    /// The day it is where this program runs.
    private static var today: CalendarDay {
        let now = ServerClock().now
        return CalendarDay(of: now, offset: LocalTime.offset(at: now))
    }

    /// Takes assignments away.
    func withdraw(_ typed: String, from people: PeopleOptions) throws(CommandFailure) {
        let id = Programme.ID(TextFolding.word(typed))
        let changed = try self.changing(people) { trainee, assignments, _ throws(StoreError) in
            try assignments.withdraw(id, from: trainee.id) ? Change.done : .notAssigned
        }
        try self.say(changed[.done]) { .withdrawn(id.text, $0) }
        self.remark(changed[.notAssigned]) { .notAssigned(id.text, $0) }
        try self.requireSomebody(changed[.done])
    }

    /// Lets people skip a step.
    func waive(
        _ quiz: Quiz.ID,
        in programme: Programme,
        for people: PeopleOptions,
        reason: String
    ) throws(CommandFailure) {
        // A reason stands in a table, one line each.
        let reason = reason.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard reason.contains(where: { !$0.isWhitespace }) else {
            throw AssignmentPhrase.reasonWanted.failure(.usage, in: self.language)
        }
        let changed = try self.changing(people) { trainee, assignments, now throws(StoreError) in
            let waiver = Assignment.Waiver(
                quiz: quiz,
                reason: reason,
                person: NSUserName(),
                at: now
            )
            let isAssigned = try assignments.waive(waiver, in: programme.id, for: trainee.id)
            return isAssigned ? Change.done : .notAssigned
        }
        try self.say(changed[.done]) {
            .waived(quiz: quiz.text, programme: programme.id.text, $0)
        }
        self.remark(changed[.notAssigned]) { .notAssigned(programme.id.text, $0) }
        try self.requireSomebody(changed[.done])
    }

    /// Takes waivers back.
    func demand(
        _ quiz: Quiz.ID,
        in programme: Programme,
        of people: PeopleOptions
    ) throws(CommandFailure) {
        let changed = try self.changing(people) { trainee, assignments, _ throws(StoreError) in
            let wasWaived = try assignments.demand(quiz, in: programme.id, of: trainee.id)
            return wasWaived ? Change.done : .notAssigned
        }
        let all = (changed[.done] ?? []) + (changed[.notAssigned] ?? [])
        try self.say(all) { .demanded(quiz: quiz.text, programme: programme.id.text, $0) }
    }

    /// What became of the wish for one person.
    private enum Change {
        case done
        case hadIt
        case withoutSteps
        case closed
        case notAssigned
    }

    /// Does something for each of the people, with the database of its own.
    private func changing(
        _ people: PeopleOptions,
        _ change: (Trainee, AssignmentStore, Instant) throws(StoreError) -> Change
    ) throws(CommandFailure) -> [Change: [String]] {
        let store = try self.access.owner()
        defer { store.close() }
        let (all, tree, now) = try self.access.storing { () throws(StoreError) in
            let newest = try store.reader.newestInstant()
            let now = ServerClock(notBefore: newest).now
            return (try store.accounts.list(), try store.teams.tree(), now)
        }
        let chosen = try people.people(among: all, tree, self.language)
        let assignments = store.assignments.signed(
            by: AuditSignature(person: NSUserName(), at: now)
        )
        return try self.access.storing { () throws(StoreError) in
            var changed: [Change: [String]] = [:]
            for trainee in chosen {
                changed[try change(trainee, assignments, now), default: []].append(trainee.id.text)
            }
            return changed
        }
    }

    private func requireSomebody(_ users: [String]?) throws(CommandFailure) {
        if users == nil { throw CommandFailure(.findings) }
    }

    private func say(
        _ users: [String]?,
        _ phrase: ([String]) -> AssignmentPhrase
    ) throws(CommandFailure) {
        guard let users, !users.isEmpty else { return }
        try StandardStream.output.write(
            phrase(users).text(in: self.language) + "\n",
            in: self.language
        )
    }

    private func remark(_ users: [String]?, _ phrase: ([String]) -> AssignmentPhrase) {
        guard let users else { return }
        StandardStream.error.remark("quizline: \(phrase(users).text(in: self.language))\n")
    }
}

extension Programme {
    /// Whether somebody's job has steps of it.
    fileprivate func isFor(_ trainee: Trainee) -> Bool {
        let isMeant = self.audience.map { trainee.job.map($0.contains) ?? false } ?? true
        return isMeant && !self.steps(for: trainee.job).isEmpty
    }
}
