import QuizCore
import QuizSession

/// Which user names are acceptable (rule I7).
struct NameRules: Sendable {
    private static let length = 2...32
    private static let signs: Set<Character> = ["-", "_", "."]
    /// How the names of those begin who were forgotten.
    private static let removed = "removed-"
    /// Letters by script; a name keeps to one of them.
    private static let scripts: [[ClosedRange<UInt32>]] = [
        // Latin
        [0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF],
        [0x370...0x3FF, 0x1F00...0x1FFF],  // Greek
        [0x400...0x52F],  // Cyrillic
        [0x3007...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x323AF],  // Han
        [0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FC],  // Kana
        [0xAC00...0xD7A3],  // Hangul
    ]

    /// Verbs and other words that no name may be, folded.
    let reserved: Set<String>

    /// - Parameter words: Words that begin a command line.
    init(reserved words: Set<String>) {
        let rights = Trainee.Right.allCases.map(\.rawValue)
        self.reserved = Set(
            words.map { TextFolding.word($0) } + rights.map { TextFolding.word($0) }
        )
    }

    /// The rules with the verbs that this server knows.
    static let ofThisServer = Self(reserved: Session.reservedWords)

    /// The name as it is compared and stored, or what is wrong with it.
    func check(_ typed: String) -> Result<Trainee.ID, NameRefusal> {
        let name = TextFolding.word(typed)
        guard Self.length.contains(name.count) else { return .failure(NameRefusal(.length)) }
        guard let first = name.first, Self.script(of: first) != nil else {
            return .failure(NameRefusal(.signs))
        }
        var scripts: Set<Int> = []
        for character in name where !Self.isSign(character) {
            guard let script = Self.script(of: character) else {
                return .failure(NameRefusal(.signs))
            }
            scripts.insert(script)
        }
        guard scripts.count == 1 else { return .failure(NameRefusal(.scripts)) }
        guard !self.reserved.contains(name), !name.hasPrefix(Self.removed) else {
            return .failure(NameRefusal(.reserved))
        }
        return .success(Trainee.ID(name))
    }

    private static func isSign(_ character: Character) -> Bool {
        self.signs.contains(character) || ("0"..."9").contains(character)
    }

    private static func script(of character: Character) -> Int? {
        let scalars = character.unicodeScalars
        guard scalars.count == 1, let scalar = scalars.first,
            scalar.properties.isAlphabetic || scalar.value == 0x3007
        else {
            return nil
        }
        return self.scripts.firstIndex { ranges in ranges.contains { $0.contains(scalar.value) } }
    }
}

/// Why a name is not acceptable, as an error.
struct NameRefusal: Error, Equatable {
    let fault: IdentityResult.NameFault

    init(_ fault: IdentityResult.NameFault) {
        self.fault = fault
    }
}
