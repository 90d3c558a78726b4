/// A reader of markup strict enough for the pages: every tag closed, in order, attributes quoted.
struct Markup {
    /// The elements in order of their opening tags, with their attributes as written.
    private(set) var elements: [(name: String, attributes: String)] = []

    /// Fault of the markup.
    private(set) var faults: [String] = []

    private static let empty: Set = ["meta", "br", "wbr"]

    init(_ page: String) {
        var open: [String] = []
        var rest = page[...]
        while let start = rest.firstIndex(of: "<") {
            rest = rest[start...].dropFirst()
            guard let end = rest.firstIndex(of: ">") else {
                faults.append("a tag without end")
                return
            }
            let tag = String(rest[..<end])
            rest = rest[end...].dropFirst()
            if tag.hasPrefix("!") { continue }
            read(tag, &open)
        }
        if !open.isEmpty { faults.append("never closed: \(open)") }
    }

    private mutating func read(_ tag: String, _ open: inout [String]) {
        let isClosing = tag.hasPrefix("/")
        let isClosed = tag.hasSuffix("/")
        let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
        if isClosing {
            if open.popLast() != name { faults.append("</\(name)> closes something else") }
            return
        }
        let attributes = String(tag.dropFirst(name.count))
        if attributes.filter({ $0 == "\"" }).count % 2 != 0 || attributes.contains("<") {
            faults.append("<\(name)> has a broken attribute")
        }
        elements.append((name, attributes))
        if !isClosed, !Markup.empty.contains(name) { open.append(name) }
    }
}
