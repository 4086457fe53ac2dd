extension PseudonymPhrase {
    public var english: String {
        switch self {
        case .notWithNames: "A report has names or pseudonyms, not both."
        case .notInCredentials: "Credentials say who has earned them: they have no pseudonyms."
        case .keyAbsent(let path):
            "There is no key \(path) to make pseudonyms with: 32 random octets that only you can read."
        }
    }
}
