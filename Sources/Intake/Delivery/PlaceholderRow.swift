import Domain
import Toolkit

/// Row of a template that shows how to fill it in, and is no row; the sheet of its lists has the same mark.
enum ExampleRow {
    private static let mark = Array("EXEMPEL".utf8)
    private static let row = Array("RAD".utf8)

    /// Whether any cell begins with the mark: "EXEMPELRAD", "EXEMPEL fre 1/1" or "Exempel: …".
    static func isMarked(_ cells: Cells) -> Bool {
        cells.indices.contains { cells.withBytes(of: $0, begins) }
    }

    private static func begins(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, first | 0x20 == UInt8(ascii: "e"),
            bytes.count >= mark.count, zip(bytes, mark).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
        else { return false }
        let rest = bytes.dropFirst(mark.count)
        if rest.first == UInt8(ascii: ":") { return true }
        guard bytes.starts(with: mark) else { return false }
        return rest.starts(with: row) || rest.first.map { !isLetter($0) } ?? true
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte.isAlphanumeric && !byte.isDigit
    }
}

/// Row that is no report, since it only tries the form out or says that nobody was there.
enum PlaceholderRow {
    /// Whether a text has only words of such rows: "Test, ta bort", "STÄNGT", "Lediga hela veckan"; not "Testbrand" nor
    /// "Stängt ventilen".
    static func isPlaceholder(_ bytes: ByteText) -> Bool {
        guard bytes.count <= longest, beginnings.contains(beginning(bytes)) else { return false }
        let words = String(decoding: bytes, as: UTF8.self).split {
            !$0.isLetter && !$0.isNumber
        }
        .map(\.folded)
        return isTrial(words) || isAbsence(words)
    }

    private static var longest: Int { 60 }

    /// The first four bytes of such texts, in lower case, so that most texts need not be split into words.
    private static let beginnings = Set(
        [
            "test", "prov", "st\u{E4}", "seme", "ledi", "lovs", "helg", "hela", "inst", "obem",
            "vi h",
            "vi v", "vi \u{E4}", "det ",
        ]
        .map { beginning($0.utf8) }
    )

    private static func beginning(_ bytes: some Sequence<UInt8>) -> UInt32 {
        bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1 | 0x20) }
    }

    private static func isTrial(_ words: [String]) -> Bool {
        let rest = words.drop { $0 == "det" || $0 == "har" || $0 == "ar" || $0 == "ett" }
        guard let first = rest.first, trials.contains(first) else { return false }
        return rest.dropFirst().allSatisfy {
            trials.contains($0) || ofTrials.contains($0) || Int($0) != nil
        }
    }

    private static func isAbsence(_ words: [String]) -> Bool {
        words.contains(where: absences.contains)
            && words.allSatisfy { absences.contains($0) || ofAbsences.contains($0) }
    }

    private static let trials = [
        "test", "testar", "testrad", "testpost", "testrapport", "testinlagg", "testsvar", "provrad",
    ]

    private static let ofTrials: Set<String> = [
        "ta", "tas", "bort", "ska", "skall", "kan", "bor", "radera", "raderas", "ignorera",
        "ignoreras", "rad", "raden", "post", "posten", "inlagg", "inlagget", "bara", "ett", "en",
        "detta", "denna", "det", "har", "ar", "av", "formular", "formularet", "enkaten", "rapport",
        "rapporten", "svar", "endast", "igen", "galler", "ej", "inte", "hej",
    ]

    private static let absences = [
        "stangt", "stangd", "stangda", "lediga", "ledig", "ledigt", "semester", "semesterstangt",
        "lovstangt", "helgstangt", "installt", "installd", "obemannat", "obemannad",
    ]

    private static let ofAbsences: Set<String> = [
        "idag", "i", "dag", "ikvall", "kvall", "kvallen", "dagen", "hela", "veckan", "vecka",
        "helgen", "helg", "pga", "p", "g", "a", "pa", "grund", "av", "sjukdom", "sjuk", "sjuka",
        "vi", "hade", "var", "har", "ar", "alla", "personal", "personalen", "lov", "lovet",
        "hostlov", "sportlov", "denna", "den", "det", "pass", "passet", "vandring", "vandringen",
        "rond", "ronden", "garden", "brist", "personalbrist", "planering", "studiedag", "jul",
    ]
}
