import Foundation
import Testing

/// Inputs found by `scripts/fuzz` that once broke an invariant, each in a file of its target's folder.
struct FuzzFindingTests {
    @Test(arguments: ["reader", "time", "masker", "identity", "workbook"])
    func `every input that fuzzing found is handled`(target: String) throws {
        let breach = [
            "reader": ReaderInvariant.breach, "time": TimeInvariant.breach,
            "masker": MaskerInvariant.breach, "identity": IdentityInvariant.breach,
            "workbook": WorkbookInvariant.breach,
        ]
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "FuzzFindings/\(target)")
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let input = try Data(contentsOf: folder.appending(path: file))
            #expect(breach[target]?(Array(input)) == nil, "\(file)")
        }
    }
}
