/// A JSON value whose text is the same bytes every time: keys keep their order, numbers their form.
enum JSON {
    case null
    case bool(Bool)
    case int(Int)
    /// A number with as many decimals as given; null where it is not finite.
    case number(Double, decimals: Int)
    case string(String)
    case array([JSON])
    case object([(key: String, value: JSON)])

    /// A string, or null.
    static func optional(_ text: String?) -> JSON {
        text.map(JSON.string) ?? .null
    }

    /// Strings as an array.
    static func strings(_ texts: [String]) -> JSON {
        .array(texts.map(JSON.string))
    }

    /// The text, indented; a value that holds only plain values stands on one line.
    var text: String {
        var writer = Writer()
        writer.write(self, indent: 0)
        return writer.text + "\n"
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

private struct Writer {
    var text = ""

    mutating func write(_ value: JSON, indent: Int) {
        switch value {
        case .null: text += "null"
        case .bool(let flag): text += flag ? "true" : "false"
        case .int(let number): text += String(number)
        case .number(let number, let decimals):
            text += number.isFinite ? number.fixed(decimals, separator: ".") : "null"
        case .string(let string): write(string)
        case .array(let values):
            write(values, in: ("[", "]"), onOneLine: value.isFlat, indent: indent) {
                $0.write($1, indent: $2)
            }
        case .object(let members):
            write(members, in: ("{", "}"), onOneLine: value.isFlat, indent: indent) {
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
