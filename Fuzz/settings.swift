import QuizCore
import QuizServer

/// Configuration files: whatever is accepted is printed as a file that says the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSettings(data: UnsafePointer<UInt8>, size: Int) -> CInt {
    let octets = Octets(data, count: size)
    guard let text = String(validating: octets.all, as: UTF8.self) else { return 0 }

    let file = ConfigurationFile(path: "file", text: text)
    do {
        let configuration = try ServerConfiguration(layers: file.layers)
        checkPrinted(configuration.printed)
    } catch {
        demand(!error.problems.isEmpty, "a file that is refused has something wrong with it")
        demand(error.problems.allSatisfy { !"\($0)".isEmpty }, "every problem says what it is")
    }
    return 0
}

private func checkPrinted(_ printed: String) {
    let file = ConfigurationFile(path: "printed", text: printed)
    demand(file.faults.isEmpty, "what is printed is a file: \(file.faults) in \(printed)")
    do {
        let again = try ServerConfiguration(layers: file.layers).printed
        demand(values(of: again) == values(of: printed), "\(printed) becomes \(again)")
    } catch {
        demand(false, "what is printed is accepted: \(error.problems) in \(printed)")
    }
}

/// Lines without where their values come from.
private func values(of printed: String) -> [Substring] {
    printed.split(separator: "\n").map { line in
        line.ranges(of: "  # ").last.map { line[..<$0.lowerBound] } ?? line
    }
}
