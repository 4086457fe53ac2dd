extension CertificatePhrase {
    public var english: String {
        switch self {
        case .title: "Certificate"
        case .completed: "has completed the programme"
        case .programme(let title, let id): "\(title) (\(id))"
        case .label(let label): Self.english(label)
        case .unlimited: "for ever"
        case .howToCheck(let code):
            "To check it, type at the quiz server that issued it: verify \(code)"
        case .criteria: "All steps of the programme that the job has were done or waived."
        case .form: "Type certificate and a programme, or certificate alone for all of yours."
        case .heading(let count): "\(count) certificate\(count == 1 ? "" : "s"):"
        case .noneYet:
            "No certificate yet. When you are through with a programme: certificate PROGRAMME"
        case .nobodysYet(let user):
            "\(user) has no certificate yet. Once a programme is done: quizline certificate \(user) PROGRAMME"
        case .notAssigned(let typed): "No programme \(typed) is assigned."
        case .notThrough(let title, let open, let count):
            "\(title): \(open) of \(count) steps \(open == 1 ? "is" : "are") still to be done."
        case .issued(let code): "Certificate \(code)."
        case .state(let state): Self.english(state)
        case .fact(let name, let user, let title, let day):
            "\(name) (\(user)) completed \(title) on \(day)."
        case .unknown(let code): "No certificate has the code \(code)."
        case .fileWithoutCode(let path): "\(path) holds no code of a certificate."
        case .fileFits(let path): "\(path) is as it was issued."
        case .fileDiffers(let path):
            "\(path) is not as it was issued: somebody changed it, or it was made for another address (--home)."
        case .issuedOnTheLine(let programme):
            "Beside a running server only the person can have it issued: certificate \(programme)"
        }
    }

    private static func english(_ label: Label) -> String {
        switch label {
        case .done: "Completed:"
        case .validUntil: "Valid until:"
        case .issued: "Issued:"
        case .code: "Code:"
        }
    }

    private static func english(_ state: State) -> String {
        switch state {
        case .valid: "The certificate is valid."
        case .expired(let day): "The certificate expired: its last day was \(day)."
        case .differs:
            "The code does not fit what is stored: what the certificate says was changed since."
        }
    }
}
