import Domain
import Foundation
import Intake

/// Settings that decide how a reporter's files are read, as a hash that is kept with each delivery (decision 0042).
struct ReadingBasis: Hashable {
    /// Hash of the settings.
    let hash: String

    /// Version of the reading itself: raised where a change of the program should reach what was taken in before.
    private static let version = 1

    /// The basis of a reporter's files.
    init(_ reporter: ReporterSettings, _ configuration: Configuration) {
        let content = Content(
            version: Self.version,
            map: reporter.map,
            masksPoliceCases: (reporter.policeCaseNumbers ?? configuration.policeCaseNumbers)
                == .mask,
            calmPhrases: configuration.calmPhrases,
            seriousWords: configuration.seriousWords,
            categories: configuration.categories.map {
                Content.Word(
                    id: $0.id,
                    name: $0.name,
                    aliases: $0.aliases,
                    kind: $0.kind,
                    isSerious: $0.serious
                )
            }
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let bytes = try? encoder.encode(content) else {
            preconditionFailure("settings can be written as JSON")
        }
        hash = Fingerprint.hash(bytes)
    }

    /// All that is hashed.
    private struct Content: Encodable {
        let version: Int
        let map: ColumnMap
        let masksPoliceCases: Bool
        let calmPhrases: [String]
        let seriousWords: [String]?
        let categories: [Word]

        struct Word: Encodable {
            let id: CategoryID
            let name: String
            let aliases: [String]
            let kind: ReportKind
            let isSerious: Bool
        }
    }
}
