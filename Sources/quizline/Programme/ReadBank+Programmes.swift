import QuizCore
import QuizFormat
import Wording

extension ReadBank {
    /// Says which programmes have errors; fails if there is none without.
    func tellFaultyProgrammes(in language: Language, folder: String) throws(CommandFailure) {
        let faulty = self.faultyFiles.filter { Bank.File(path: $0, octets: []).isProgramme }
        for path in faulty.sorted() {
            let phrase = ProgrammePhrase.faultyFile(path)
            StandardStream.error.remark("quizline: \(phrase.text(in: language))\n")
        }
        guard !self.bank.programmes.isEmpty else {
            let phrase = ProgrammePhrase.noProgrammes(folder)
            throw CommandFailure(.environment, phrase, in: language)
        }
    }

    /// The programme with an id as it was typed.
    func programme(
        _ typed: String,
        in language: Language,
        folder: String
    ) throws(CommandFailure) -> Programme {
        try self.tellFaultyProgrammes(in: language, folder: folder)
        let known = self.bank.programmes
        let id = Programme.ID(TextFolding.word(typed))
        guard let programme = known.first(where: { $0.id == id }) else {
            let phrase = ProgrammePhrase.noSuchProgramme(typed, known: known.map(\.id.text))
            throw CommandFailure(.usage, phrase, in: language)
        }
        return programme
    }
}
