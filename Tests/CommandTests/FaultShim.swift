import Foundation

/// The library of scripts/faulting that makes the system fail below a folder, compiled for the tests.
enum FaultShim {
    /// Where it is; nil where no C compiler is at hand.
    static let library: URL? = {
        let source = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../scripts/faulting/shim.c")
        let library = FileManager.default.temporaryDirectory
            .appending(path: "est-shim-\(ProcessInfo.processInfo.processIdentifier).so")
        let compiler = ["/usr/bin/cc", "/usr/bin/clang", "/usr/local/bin/cc"]
            .first(where: FileManager.default.isExecutableFile)
        guard let compiler else { return nil }
        let process = Process()
        process.executableURL = URL(filePath: compiler)
        process.arguments = [
            "-shared", "-fPIC", "-O1", "-o", library.path, source.path, "-ldl",
        ]
        guard (try? process.run()) != nil else { return nil }
        process.waitUntilExit()
        return process.terminationStatus == 0 ? library : nil
    }()

    /// Settings that let the calls of a program on a folder go wrong.
    static func environment(_ settings: [String: String], below folder: URL) -> [String: String] {
        let named = settings.map { ("EST_FAULT_\($0.key)", $0.value) }
        let all =
            named + [
                ("LD_PRELOAD", library?.path ?? ""), ("EST_FAULT_ROOT", folder.path),
            ]
        return ProcessInfo.processInfo.environment.merging(all) { $1 }
    }
}
