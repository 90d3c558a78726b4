import Foundation

/// JSON for programs, with its keys in order.
struct JSONText {
    let text: String

    init(_ object: Any) throws {
        let data = try JSONSerialization.data(
            withJSONObject: object,
            options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        )
        text = String(decoding: data, as: UTF8.self)
    }
}
