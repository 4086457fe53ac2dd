extension CommandLinePhrase {
    public var english: String {
        switch self {
        case .notRead(let path, let fault): "\(path): \(Self.sentence(fault))"
        case .linkSkipped(let path): "\(path): left out, because links are not followed."
        case .notWritten(let path, let reason): "\(path): cannot be written (\(reason))."
        case .outputNotWritten(let reason):
            "Standard output cannot be written (\(reason)); what was to be shown is lost."
        case .folderMissing(let folder): "There is no folder \(folder); make it, or name another."
        case .keptDatabase(let path):
            "\(path) is a database and was left as it is; choose another file."
        case .keptCompanion(let path, let database):
            "\(path) belongs to the database \(database); choose another file."
        case .keptKey(let path):
            "\(path) is a key and was left as it is; choose another file."
        case .helpIsEnglish: "The help of this command is in English."
        case .settingForm(let text):
            "--set \(text): write --set NAME=VALUE, for example --set log-level=debug."
        case .settingTwice(let name): "\(name): given twice on the command line."
        case .settingLine(let path, let line, let fault):
            "\(path):\(line): \(Self.sentence(fault))"
        case .faultySettings(let count): "\(Self.number(count, "setting")) to mend:"
        case .serving(let addresses, let quizzes):
            "Quizline serves \(Self.number(quizzes, "quiz", "quizzes")) on \(addresses.joined(separator: ", "))"
        case .filesNotServed(let count, let quizzes):
            "not served: \(Self.number(count, "file")) with errors; see them with: quizline check \(quizzes)"
        case .howToConnect(let host, let port):
            "connect:  telnet \(host) \(port)   or   nc \(host) \(port)"
        case .howToConnectSealed(let host, let port): "with TLS: ncat --ssl \(host) \(port)"
        case .howToStop: "stop:     Ctrl-C"
        case .nothingToCheck(let paths): "No quiz files in \(paths.joined(separator: ", "))."
        case .checked(let counts): Self.sentence(counts)
        case .noSuchTrainee(let name, let near):
            "There is no trainee of the name \(name)."
                + (near.isEmpty ? "" : " Did you mean \(near.joined(separator: " or "))?")
        case .noAnswers(let trainee, nil): "\(trainee) has not answered anything yet."
        case .noAnswers(let trainee, let until?):
            "\(trainee) had not answered anything by \(until)."
        case .noQuizzes(let folder):
            "\(folder): no quiz there can be used. Try: quizline check \(folder)"
        case .filesLeftOut(let count, let quizzes):
            "\(Self.number(count, "file")) left out because of errors. See them with: quizline check \(quizzes)"
        case .instantForm(let text, let option):
            "\(option) \(text): write the time as 2026-07-11T09:00:00Z or 2026-07-11T17:00:00+08:00."
        case .widthForm(let width, let lowest, let highest):
            "--width \(width): from \(lowest) to \(highest) columns are possible."
        case .stage(.reading): "reading files"
        case .stage(.checking): "checking"
        case .stage(.readingAnswers): "reading answers"
        case .stage(.assessing): "working out levels"
        case .stage(.simulating): "simulating"
        case .stage(.rebuilding): "trainees, levels made from the log"
        case .stage(.comparing): "trainees, levels held against the log"
        case .stage(.copying): "MiB copied"
        }
    }

    private static func number(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        "\(count) \(count == 1 ? one : many ?? one + "s")"
    }

    private static func sentence(_ counts: CheckCounts) -> String {
        [
            Self.number(counts.files, "file"),
            Self.number(counts.quizzes, "quiz", "quizzes"),
            Self.number(counts.questions, "question"),
            Self.number(counts.errors, "error"),
            Self.number(counts.warnings, "warning"),
        ].joined(separator: ", ")
    }

    private static func sentence(_ fault: FileFault) -> String {
        switch fault {
        case .missing: "there is no such file or folder."
        case .notPermitted: "you may not read this."
        case .symbolicLink: "this is a link; links are not followed. Name what it leads to."
        case .folder: "this is a folder; name a file."
        case .special: "this is neither a file nor a folder."
        case .otherKind:
            "only .yaml files, facts.tsv, articles.tsv, disagreements.tsv and twins.tsv are read."
        case .notUTF8: "this is not UTF-8 text."
        case .tooLarge(let kibibytes): "not read: larger than \(kibibytes) KiB."
        case .tooDeep(let most): "not read: more than \(most) folders deep."
        case .other(let words): "cannot be read (\(words))."
        }
    }

    private static func sentence(_ fault: SettingLineFault) -> String {
        switch fault {
        case .form: "write one setting a line: its name, a colon, a blank, its value."
        case .value: "the value cannot be read; put it in double quotes."
        case .twice(let name, let first): "\(name) was already given in line \(first)."
        }
    }
}
