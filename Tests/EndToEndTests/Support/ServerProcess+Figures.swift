import Foundation
import TestSupport

/// What the system tells about the server's process.
extension ServerProcess {
    /// Octets of memory in use.
    var memory: Int {
        get throws { try self.figure("VmRSS", in: "status") << 10 }
    }

    /// Files and sockets that are open.
    var descriptors: Int {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: "/proc/\(self.pid)/fd").count
        }
    }

    /// Calls to the system that wrote something.
    var writes: Int {
        get throws { try self.figure("syscw", in: "io") }
    }

    private func figure(_ name: String, in file: String) throws -> Int {
        let text = try String(contentsOfFile: "/proc/\(self.pid)/\(file)", encoding: .utf8)
        let line = text.split(separator: "\n").first { $0.hasPrefix("\(name):") }
        guard let digits = line?.filter(\.isNumber), let figure = Int(digits) else {
            throw LineClient.Fault("no \(name) in \(file)")
        }
        return figure
    }
}
