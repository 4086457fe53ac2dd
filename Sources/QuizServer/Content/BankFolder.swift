import QuizCore

/// The folder of a bank: the one that holds `competencies.yaml`.
public enum BankFolder {
    private static let framework = "competencies.yaml"
    /// How many folders upwards it is looked for.
    private static let reach = 4

    /// The bank that a file belongs to: the nearest folder above it with a framework, or nil.
    public static func around(_ file: String) -> String? {
        sequence(first: PathName.folder(of: file)) { folder in
            folder == "." || folder == "/" ? nil : PathName.folder(of: folder)
        }
        .prefix(self.reach)
        .first { folder in
            let path = folder == "/" ? folder + self.framework : "\(folder)/\(self.framework)"
            // No file there, or none that can be looked at, means to look further up.
            return (try? FileReading.look(at: path))?.kind == .file
        }
    }
}
