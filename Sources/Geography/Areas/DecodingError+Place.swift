/// Words a fault by its place in the file, never by what stands there.
extension DecodingError {
    /// Where the file departs from GeoJSON: "unexpected value at features/3/geometry".
    var place: String {
        switch self {
        case .keyNotFound(let key, let context):
            "no '\(key.stringValue)' at \(Self.path(context))"
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            "it is not JSON"
        case .typeMismatch(_, let context), .valueNotFound(_, let context),
            .dataCorrupted(let context):
            "unexpected value at \(Self.path(context))"
        @unknown default:
            "it is not JSON"
        }
    }

    private static func path(_ context: Context) -> String {
        let steps = context.codingPath.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }
        return steps.isEmpty ? "the top" : steps.joined(separator: "/")
    }
}
