/// What every credential of Open Badges 3.0 has in common.
enum OpenBadge {
    static let context = Self.words([
        "https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ])

    static let credentialType = Self.words(["VerifiableCredential", "OpenBadgeCredential"])

    /// - Parameter home: The address of the installation.
    static func issuer(_ home: String) -> String {
        JSONText.object([
            (key: "id", value: JSONText.quoted(home)),
            (key: "type", value: Self.words(["Profile"])),
            (key: "name", value: JSONText.quoted("Quizline")),
        ])
    }

    static func identity(_ type: String, _ text: String) -> String {
        JSONText.object([
            (key: "type", value: JSONText.quoted("IdentityObject")),
            (key: "hashed", value: "false"),
            (key: "identityHash", value: JSONText.quoted(text)),
            (key: "identityType", value: JSONText.quoted(type)),
        ])
    }

    static func words(_ words: [String]) -> String {
        JSONText.array(words.map(JSONText.quoted))
    }
}
