import Foundation
import Linkage
import Toolkit

/// The linker's weights as JSON: what `est learn` writes and `est link --weights` reads.
enum WeightFile {
    /// The same weights give the same bytes.
    static func json(_ weights: LinkParameters) throws -> String {
        try JSON.text(encoding: weights)
    }

    /// Throws `TableError` for a file that is not such JSON.
    static func read(_ url: URL) throws -> LinkParameters {
        let bytes = try StageFiles.open(url).bytes()
        do {
            return try JSONDecoder().decode(LinkParameters.self, from: Data(bytes))
        } catch is DecodingError {
            throw TableError.notWeights(file: url.lastPathComponent)
        }
    }
}
