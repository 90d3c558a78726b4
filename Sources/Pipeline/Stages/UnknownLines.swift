import Domain
import Store
import Toolkit

/// Decisions and delivered measures that name a plan line which no plan has.
struct UnknownLines {
    let transaction: Transaction

    /// A finding for each, with the line that comes nearest.
    func findings() throws -> [Finding] {
        let unknown = try transaction.unknownLines()
        guard !unknown.isEmpty else { return [] }
        let known = try transaction.allPlanLineIDs()
        return unknown.map { file, line in
            Finding(
                .unknownLine,
                .warning,
                file: file,
                column: "rad",
                hint: Spelling.nearest(to: line, among: known)
            )
        }
    }
}
