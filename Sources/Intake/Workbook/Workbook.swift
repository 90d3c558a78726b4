/// Workbook of Office Open XML (ECMA-376-1): its sheets, texts and formats.
final class Workbook {
    /// Sheet of cells.
    struct Sheet: Hashable {
        /// Its name on the tab.
        let name: String
        /// Whether its tab is hidden.
        let isHidden: Bool
        fileprivate let part: String
    }

    /// The sheets of cells in the order of their tabs.
    let sheets: [Sheet]

    private let archive: ZipArchive
    private let strings: SharedStrings?
    private let formats: [NumberFormat]
    private let number: SheetNumber
    private let limits: ReadingLimits

    /// Most bytes of a part that is no sheet and no list of texts; real ones have a hundred kB.
    fileprivate static let smallSize = 1 << 25

    /// Opens a workbook.
    ///
    /// Throws `WorkbookFault` where it is none, or damaged, encrypted or too large.
    init(_ store: ByteStore, limits: ReadingLimits) throws(WorkbookFault) {
        guard let archive = ZipArchive(store, expansion: limits.expandedBytes) else {
            throw .damaged
        }
        self.archive = archive
        self.limits = limits
        guard let book = try Relations.of("", in: archive).target(ofType: "/officeDocument") else {
            throw Self.fault(of: archive)
        }
        if book.hasSuffix(".bin") { throw .other(.xlsb) }
        let relations = try Relations.of(book, in: archive)
        let handler = BookHandler()
        try archive.read(book, handler, upTo: Self.smallSize)
        if handler.sheets.isEmpty { throw Self.fault(of: archive) }
        number = SheetNumber(countsFrom1904: handler.countsFrom1904)
        var sheets: [Sheet] = []
        for sheet in handler.sheets {
            guard let target = relations.byID[sheet.id] else { throw .damaged }
            guard target.type.hasSuffix("/worksheet") else { continue }
            sheets.append(Sheet(name: sheet.name, isHidden: sheet.isHidden, part: target.path))
        }
        self.sheets = sheets
        formats = try Self.formats(relations, in: archive)
        strings = try Self.strings(relations, in: archive)
    }

    /// A reader of the rows of a sheet.
    ///
    /// Throws `WorkbookFault` where the sheet is not there.
    func rows(of sheet: Sheet) throws(WorkbookFault) -> SheetRows {
        let handler = SheetHandler(
            strings: strings,
            formats: formats,
            number: number,
            limits: limits
        )
        return SheetRows(try archive.part(sheet.part), handler, upTo: limits.expandedBytes)
    }

    private static func formats(
        _ relations: Relations,
        in archive: ZipArchive
    ) throws(WorkbookFault) -> [NumberFormat] {
        guard let path = relations.target(ofType: "/styles") else { return [] }
        let handler = StyleHandler()
        try archive.read(path, handler, upTo: smallSize)
        return handler.formats
    }

    private static func strings(
        _ relations: Relations,
        in archive: ZipArchive
    ) throws(WorkbookFault) -> SharedStrings? {
        guard let path = relations.target(ofType: "/sharedStrings") else { return nil }
        let strings = SharedStrings()
        try archive.read(path, strings, upTo: .max)
        if strings.areTooLarge { throw .tooLarge }
        return strings
    }

    /// What an archive is that holds no workbook.
    private static func fault(of archive: ZipArchive) -> WorkbookFault {
        if archive.contains("word/document.xml") { return .other(.docx) }
        if archive.containsPart(in: "ppt/") { return .other(.pptx) }
        if archive.containsPart(in: "xl/") { return .damaged }
        return .other(.zip)
    }
}

/// Rows of a sheet, some at a time.
final class SheetRows {
    private let part: ZipPart
    private let handler: SheetHandler
    private let reader: XMLReader
    private var isAtEnd = false

    /// Bytes of the texts of all rows so far, which can be many more than those of the sheet where they are shared.
    private var textSize = 0
    private let limit: Int

    fileprivate init(_ part: ZipPart, _ handler: SheetHandler, upTo limit: Int) {
        (self.part, self.handler, self.limit) = (part, handler, limit)
        reader = XMLReader(handler)
    }

    /// Size of the sheet in bytes, expanded.
    var size: Int { part.size }

    /// Merged cells that have been read so far; they come after the rows.
    var merged: [CellRange] { handler.merged }

    /// The next rows, at least one; nil at the end.
    ///
    /// Throws `WorkbookFault` where the rest cannot be read.
    func next() throws(WorkbookFault) -> [SheetRow]? {
        while !isAtEnd {
            let bytes = try part.next()
            isAtEnd = bytes.isEmpty
            try reader.feed(bytes)
            if handler.isDamaged || isAtEnd && !handler.isSheet { throw .damaged }
            let rows = handler.takeRows()
            textSize += rows.reduce(0) { $0 + $1.bytes.count }
            guard textSize <= limit else { throw .tooLarge }
            if !rows.isEmpty { return rows }
        }
        return nil
    }
}

/// Relations from one part of a package to others (ECMA-376-2 §6.5).
private final class Relations: XMLHandler {
    /// Type and path of each target in the package, by id.
    private(set) var byID: [String: (type: String, path: String)] = [:]

    private let folder: Substring

    private init(folder: Substring) {
        self.folder = folder
    }

    /// The relations of a part, or of the package for the empty path; none where there is no such part.
    static func of(_ path: String, in archive: ZipArchive) throws(WorkbookFault) -> Relations {
        let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let relations = Relations(folder: path[..<end])
        let own = "\(path[..<end])_rels/\(path[end...]).rels"
        if archive.contains(own) { try archive.read(own, relations, upTo: Workbook.smallSize) }
        return relations
    }

    /// Path of the first target of a type, by the end of its name.
    func target(ofType end: String) -> String? {
        byID.sorted { $0.key < $1.key }.first { $0.value.type.hasSuffix(end) }?.value.path
    }

    override func begin(_ element: XMLName, _ attributes: XMLAttributes) {
        guard element == "Relationship", attributes["TargetMode"] != "External",
            let id = attributes["Id"], let type = attributes["Type"],
            let target = attributes["Target"]
        else { return }
        byID[id] = (type, path(target))
    }

    /// Path in the archive of a target, which is relative to the part's folder unless it begins with a slash.
    private func path(_ target: String) -> String {
        var parts: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for part in target.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}

/// Handler of the list of a workbook's sheets.
private final class BookHandler: XMLHandler {
    private(set) var sheets: [(name: String, id: String, isHidden: Bool)] = []
    private(set) var countsFrom1904 = false

    override func begin(_ element: XMLName, _ attributes: XMLAttributes) {
        if element == "sheet" {
            let isHidden = attributes["state"].map { $0 != "visible" } ?? false
            sheets.append((attributes["name"] ?? "", attributes["id"] ?? "", isHidden))
        } else if element == "workbookPr" {
            countsFrom1904 = attributes.isTrue("date1904")
        }
    }
}
