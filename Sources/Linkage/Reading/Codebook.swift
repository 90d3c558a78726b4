/// Numbers names in the order they are first met.
struct Codebook<Name: Hashable> {
    private var codes: [Name: Int32] = [:]

    /// A codebook where these names have the first numbers.
    init(_ names: [Name] = []) {
        for name in names { _ = code(name) }
    }

    mutating func code(_ name: Name) -> Int32 {
        if let known = codes[name] { return known }
        let code = Int32(codes.count)
        codes[name] = code
        return code
    }
}

extension Codebook<String> {
    /// The number of a name that may be missing or empty.
    mutating func code(ifAny name: String?) -> Int32 {
        guard let name, !name.isEmpty else { return CompactReport.absent }
        return code(name)
    }
}
