/// The version of this program.
public enum ServerVersion {
    public static let text = "0.1.0"
}
