/// Texts of a workbook, which cells name by their index (ECMA-376-1 §18.4.9); one after another in one buffer.
final class SharedStrings: XMLHandler {
    /// Whether the texts are more than are kept.
    private(set) var areTooLarge = false

    private let store = ByteStore()
    private var ends: [UInt32] = []
    private var item: [UInt8] = []
    private var isText = false
    private var phonetic = 0

    /// Most bytes of texts that are kept; the texts of a full sheet are about 70 MB.
    private static let limit = 1 << 28

    /// Bytes that the texts take up.
    private var size: Int {
        store.count + item.count + ends.count * MemoryLayout<UInt32>.stride
    }

    /// Calls `body` with the bytes of a text; nil for an index that is none.
    func withText<Result>(
        at index: Int,
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result? {
        guard ends.indices.contains(index) else { return nil }
        let range = Int(index == 0 ? 0 : ends[index - 1])..<Int(ends[index])
        let bytes = store.bytes.bindMemory(to: UInt8.self)
        return body(UnsafeBufferPointer(rebasing: bytes[range]))
    }

    override func begin(_ element: XMLName, _ attributes: XMLAttributes) {
        if element == "rPh" {
            phonetic += 1
        } else if element == "t" {
            isText = phonetic == 0
        }
    }

    override func text(_ piece: UnsafeRawBufferPointer) {
        guard isText, !areTooLarge else { return }
        areTooLarge = size + piece.count > Self.limit
        if !areTooLarge { item.append(contentsOf: piece) }
    }

    override func end(_ element: XMLName) {
        if element == "t" {
            isText = false
        } else if element == "rPh" {
            phonetic -= 1
        } else if element == "si", !areTooLarge {
            areTooLarge = size > Self.limit
            EscapedCharacters.replace(in: &item)
            item.withUnsafeBytes(store.append)
            ends.append(UInt32(store.count))
            item.removeAll(keepingCapacity: true)
        }
    }
}

/// Characters that a workbook writes by their number, since XML cannot hold them or changes them: `_x000D_` (`ST_Xstring`,
/// ECMA-376-1 §22.9.2.19).
enum EscapedCharacters {
    /// Replaces the escapes in a text.
    static func replace(in bytes: inout [UInt8]) {
        guard let first = firstIndex(in: bytes) else { return }
        var (kept, next) = (first, first)
        while next < bytes.count {
            if let scalar = scalar(in: bytes, at: next) {
                for byte in String(scalar).utf8 {
                    bytes[kept] = byte
                    kept += 1
                }
                next += 7
            } else {
                bytes[kept] = bytes[next]
                (kept, next) = (kept + 1, next + 1)
            }
        }
        bytes.removeLast(next - kept)
    }

    private static func firstIndex(in bytes: [UInt8]) -> Int? {
        var index = 0
        while index + 7 <= bytes.count {
            if bytes[index] == underscore, scalar(in: bytes, at: index) != nil { return index }
            index += 1
        }
        return nil
    }

    /// The character of an escape at an index; nil where there is none.
    private static func scalar(in bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
        guard index + 7 <= bytes.count, bytes[index] == underscore,
            bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == underscore
        else { return nil }
        let digits = String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self)
        return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
    }

    private static let underscore = UInt8(ascii: "_")
}
