import CExpat

/// Handler of the elements and texts of an XML document; names are without their prefixes.
class XMLHandler {
    /// Called where an element begins.
    func begin(_ element: XMLName, _ attributes: XMLAttributes) {}

    /// Called where an element ends.
    func end(_ element: XMLName) {}

    /// Called for each piece of text.
    func text(_ bytes: UnsafeRawBufferPointer) {}
}

/// Reader of XML that arrives in pieces, by expat.
///
/// A document type, which could name files or expand without end, ends the reading; so does nesting beyond any sheet's.
final class XMLReader {
    private let parser: XML_Parser
    private let context: Context

    /// Bytes since the last element or text; expat may read them again with each piece.
    private var unfinished = 0

    /// Most bytes of a tag or a comment.
    private static let longestTag = 1 << 20

    /// A reader that passes what it finds to a handler.
    init(_ handler: XMLHandler) {
        guard let parser = XML_ParserCreate(nil) else {
            preconditionFailure("no memory for a parser")
        }
        self.parser = parser
        context = Context(handler, parser)
        XML_SetUserData(parser, Unmanaged.passUnretained(context).toOpaque())
        XML_SetElementHandler(
            parser,
            { Context.of($0)?.begin($1, $2) },
            { Context.of($0)?.end($1) }
        )
        XML_SetCharacterDataHandler(parser) { data, text, length in
            Context.of(data)?.text(UnsafeRawBufferPointer(start: text, count: Int(length)))
        }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in Context.of(data)?.stop() }
    }

    deinit { XML_ParserFree(parser) }

    /// Reads the next bytes; none at the end.
    ///
    /// Throws `WorkbookFault.damaged` where they are no well-formed XML.
    func feed(_ bytes: UnsafeRawBufferPointer) throws(WorkbookFault) {
        let text = bytes.bindMemory(to: CChar.self).baseAddress
        let found = context.count
        let status = XML_Parse(parser, text, Int32(bytes.count), bytes.isEmpty ? 1 : 0)
        unfinished = context.count == found ? unfinished + bytes.count : 0
        guard status == XML_STATUS_OK, unfinished <= Self.longestTag else { throw .damaged }
    }

    /// What the C callbacks need.
    private final class Context {
        let handler: XMLHandler
        private let parser: XML_Parser
        private var depth = 0

        /// Number of elements and texts that have been found.
        private(set) var count = 0

        /// Nesting of elements; a sheet has about ten.
        private static let deepest = 100

        init(_ handler: XMLHandler, _ parser: XML_Parser) {
            (self.handler, self.parser) = (handler, parser)
        }

        static func of(_ data: UnsafeMutableRawPointer?) -> Context? {
            data.map { Unmanaged<Context>.fromOpaque($0).takeUnretainedValue() }
        }

        func begin(
            _ name: UnsafePointer<CChar>?,
            _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
        ) {
            guard let name, let attributes else { return }
            count += 1
            depth += 1
            if depth > Self.deepest { return stop() }
            handler.begin(XMLName(name), XMLAttributes(first: attributes))
        }

        func end(_ name: UnsafePointer<CChar>?) {
            depth -= 1
            if let name { handler.end(XMLName(name)) }
        }

        func text(_ bytes: UnsafeRawBufferPointer) {
            count += 1
            handler.text(bytes)
        }

        func stop() { XML_StopParser(parser, 0) }
    }
}

/// Name of an element or an attribute, valid while it is handled.
struct XMLName {
    private let start: UnsafePointer<CChar>

    /// A name, of which the prefix is passed over.
    init(_ name: UnsafePointer<CChar>) {
        var (start, next) = (name, name)
        while next.pointee != 0 {
            if next.pointee == 0x3A { start = next + 1 }
            next += 1
        }
        self.start = start
    }

    /// Whether the name is this one.
    static func == (name: XMLName, text: StaticString) -> Bool {
        let other = UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
        var index = 0
        while index < text.utf8CodeUnitCount {
            if name.start[index] != other[index] { return false }
            index += 1
        }
        return name.start[index] == 0
    }
}

/// Attributes of an element, valid while it is handled.
struct XMLAttributes {
    fileprivate let first: UnsafeMutablePointer<UnsafePointer<CChar>?>

    /// Bytes of an attribute, ended by a zero; nil where the element has none of the name.
    subscript(bytes name: StaticString) -> UnsafePointer<CChar>? {
        var next = first
        while let key = next[0] {
            if XMLName(key) == name { return next[1] }
            next += 2
        }
        return nil
    }

    /// Text of an attribute.
    subscript(_ name: StaticString) -> String? { self[bytes: name].map(String.init(cString:)) }

    /// Whether an attribute is true, as the schema writes truth (`xsd:boolean`).
    func isTrue(_ name: StaticString) -> Bool { ["1", "true", "on"].contains(self[name]) }
}
