import Foundation
import Pipeline
import TestSupport
import Testing

struct PoliceCaseNumberTests {
    private static let all = "police_case_numbers: mask\n" + SmallTown.configuration

    @Test(arguments: [
        (SmallTown.configuration, true), (all, false),
        (
            all.replacingOccurrences(
                of: "{id: tyst,",
                with: "{id: tyst, police_case_numbers: keep,"
            ), true
        ),
        (
            SmallTown.configuration.replacingOccurrences(
                of: "{id: tyst,",
                with: "{id: tyst, police_case_numbers: mask,"
            ), false
        ),
    ])
    func `the police's case numbers are kept or masked as the municipality says`(
        configuration: String,
        isKept: Bool
    ) throws {
        let desk = try QuarantineWorkspace(configuration: configuration)
        try desk.deliver(
            [QuarantineWorkspace.row("2026-10-21", "Anmält, 5000-K123456-26")],
            as: "rapport.csv"
        )
        try desk.run()
        let folder = desk.town.workspace.root.appending(path: ".est")
        let stored = try FileManager.default.contentsOfDirectory(atPath: folder.path).contains {
            let data = try? Data(contentsOf: folder.appending(path: $0))
            return data?.range(of: Data("5000-K123456-26".utf8)) != nil
        }
        #expect(stored == isKept)
    }
}
