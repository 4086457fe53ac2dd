/// The signs of which codes are made that people read and type.
public enum ReadableSigns {
    /// Ten digits and the letters without I, L, O and U: 32 signs that nobody mixes up.
    public static let all = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    /// Signs that are read as the one they look like.
    private static let lookalikes: [Character: Character] = ["I": "1", "L": "1", "O": "0"]

    /// What was typed in small letters or with signs that look alike, as it was meant.
    public static func meant(by typed: String) -> String {
        String(typed.uppercased().map { Self.lookalikes[$0] ?? $0 })
    }
}
