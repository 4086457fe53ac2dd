/// What a credential says in words.
public enum BadgePhrase: Speakable {
    case criteria(level: Int)
}
