/// Numbers names in the order they are first met.
struct Codebook {
    /// The number of no name.
    static let absent: Int32 = -1

    private var codes: [String: Int32] = [:]

    mutating func code(_ name: String?) -> Int32 {
        guard let name, !name.isEmpty else { return Codebook.absent }
        if let known = codes[name] { return known }
        let code = Int32(codes.count)
        codes[name] = code
        return code
    }
}
