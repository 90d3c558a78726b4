import Foundation

/// JSON value (RFC 8259) whose text is the same bytes every time: keys keep their order, numbers their form.
///
/// The one place of the program that writes JSON, published or printed:
///
///     JSON.object([("period", .string("2026-v43-44")), ("rows", .int(10))]).text
///     // {"period": "2026-v43-44", "rows": 10}
public enum JSON: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// Whole number.
    case int(Int)
    /// Number with as many decimals as given; `null` where it is not finite.
    case number(Double, decimals: Int)
    /// Number in the fewest digits that read back as the same number; `null` where it is not finite.
    case exact(Double)
    /// Text.
    case string(String)
    /// List.
    case array([JSON])
    /// Members in the order that they are written in.
    case object([(key: String, value: JSON)])

    /// String, or `null`.
    public static func optional(_ text: String?) -> JSON {
        text.map(JSON.string) ?? .null
    }

    /// Strings as an array.
    public static func strings(_ texts: [String]) -> JSON {
        .array(texts.map(JSON.string))
    }

    /// Indented text with a line break at its end; a value that holds only plain values stands on one line.
    public var text: String {
        var writer = Writer()
        writer.write(self, indent: 0)
        return writer.text + "\n"
    }

    /// Text on one line, without a line break at its end.
    public var line: String {
        var writer = Writer(isOneLine: true)
        writer.write(self, indent: 0)
        return writer.text
    }

    fileprivate var isPlain: Bool {
        switch self {
        case .array(let values): values.isEmpty
        case .object(let members): members.isEmpty
        default: true
        }
    }

    fileprivate var isFlat: Bool {
        switch self {
        case .array(let values): values.allSatisfy(\.isPlain)
        case .object(let members): members.allSatisfy(\.value.isPlain)
        default: true
        }
    }
}

extension JSON {
    /// Text of a value that encodes itself, on one line with its keys sorted: the same value gives the same bytes.
    ///
    /// For values that are read back by `JSONDecoder`. Throws what the value's encoding throws.
    public static func text(encoding value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

private struct Writer {
    var isOneLine = false
    var text = ""

    mutating func write(_ value: JSON, indent: Int) {
        switch value {
        case .null: text += "null"
        case .bool(let flag): text += flag ? "true" : "false"
        case .int(let number): text += String(number)
        case .number(let number, let decimals):
            text += number.isFinite ? number.fixed(decimals, separator: ".") : "null"
        case .exact(let number): text += number.isFinite ? "\(number)" : "null"
        case .string(let string): write(string)
        case .array(let values):
            write(values, in: ("[", "]"), onOneLine: isOneLine || value.isFlat, indent: indent) {
                $0.write($1, indent: $2)
            }
        case .object(let members):
            write(members, in: ("{", "}"), onOneLine: isOneLine || value.isFlat, indent: indent) {
                $0.write($1.key)
                $0.text += ": "
                $0.write($1.value, indent: $2)
            }
        }
    }

    private mutating func write<Item>(
        _ items: [Item],
        in brackets: (open: String, close: String),
        onOneLine: Bool,
        indent: Int,
        item: (inout Writer, Item, Int) -> Void
    ) {
        let newline = onOneLine ? "" : "\n" + String(repeating: " ", count: indent + 1)
        text += brackets.open
        for (index, value) in items.enumerated() {
            if index > 0 { text += onOneLine ? ", " : "," }
            text += newline
            item(&self, value, indent + 1)
        }
        if !onOneLine { text += "\n" + String(repeating: " ", count: indent) }
        text += brackets.close
    }

    /// Writes a string; what cannot be seen is escaped, so that no viewer is misled by it.
    private mutating func write(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            default:
                if scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F {
                    text.unicodeScalars.append(scalar)
                } else if isInvisible(scalar) {
                    for unit in String(scalar).utf16 { text += "\\u" + hex(unit) }
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
        text += "\""
    }

    private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    private func hex(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}

extension Double {
    /// The number as text with a fixed number of decimals, halves rounded away from zero; never "-0", and "?" where
    /// it is not finite or too large for an integer.
    public func fixed(_ decimals: Int, separator: String) -> String {
        let scale = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
        let scaled = (self * scale).rounded()
        guard let units = Int(exactly: scaled) else { return "?" }
        let digits = String(units.magnitude)
        let padding = String(repeating: "0", count: Swift.max(0, decimals + 1 - digits.count))
        let all = padding + digits
        let sign = units < 0 ? "-" : ""
        guard decimals > 0 else { return sign + all }
        return sign + all.dropLast(decimals) + separator + all.suffix(decimals)
    }
}
