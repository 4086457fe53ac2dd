import Foundation
import Yams

/// ComposeBench FOLDER: seconds in which Yams composes all its quiz files, one after the other.
@main
enum ComposeBench {
    static func main() throws {
        let folder = URL(fileURLWithPath: CommandLine.arguments[1])
        let files = try FileManager.default
            .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "yaml" }
        var nodes = 0
        let begin = ContinuousClock.now
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            nodes += try Yams.compose(yaml: text)?.mapping?.count ?? 0
        }
        let seconds = (ContinuousClock.now - begin) / .seconds(1)
        guard nodes > 0 else { fatalError("nothing was composed") }
        print(seconds)
    }
}
