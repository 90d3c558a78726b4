/// Markup that cannot hold unescaped text.
///
/// Literals of the source are used as they are, and interpolated values are escaped:
///
///     let row: HTML = "<td>\(name)</td>"
///
/// A literal is a `StaticString`, so text from run time can only be interpolated. Values are written in content or
/// quoted attributes, never in a style, a script or an address. OWASP, Cross Site Scripting Prevention.
public struct HTML: Hashable, Sendable {
    /// The markup as text.
    public let markup: String

    /// Joins pieces of markup.
    public init(_ pieces: [HTML], separator: HTML = "") {
        markup = pieces.lazy.map(\.markup).joined(separator: separator.markup)
    }

    /// Text without invisible characters and with `&`, `<`, `>` and both quotes escaped.
    private static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in visible(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension HTML: ExpressibleByStringInterpolation {
    /// Markup from a literal of the source.
    public init(stringLiteral markup: StaticString) {
        self.markup = "\(markup)"
    }

    /// Markup from a literal with interpolated values.
    public init(stringInterpolation: Interpolation) {
        markup = stringInterpolation.markup
    }

    /// Collects the parts of a literal with interpolated values.
    public struct Interpolation: StringInterpolationProtocol {
        var markup = ""

        /// Reserves room for a literal of about this size.
        public init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        /// Appends markup of the source.
        public mutating func appendLiteral(_ literal: StaticString) {
            markup += "\(literal)"
        }

        /// Appends text, escaped.
        public mutating func appendInterpolation(_ text: String) {
            markup += HTML.escaped(text)
        }

        /// Appends a whole number.
        public mutating func appendInterpolation(_ number: Int) {
            markup += String(number)
        }

        /// Appends markup.
        public mutating func appendInterpolation(_ html: HTML) {
            markup += html.markup
        }

        /// Appends pieces of markup.
        public mutating func appendInterpolation(_ pieces: [HTML]) {
            for piece in pieces { markup += piece.markup }
        }
    }
}

/// Text without invisible characters, which can change how the rest is displayed.
///
/// Control and format characters (Unicode Cc and Cf: bidirectional overrides, zero-width marks, tags)
/// are removed; line breaks and tabs become spaces.
func visible(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .lineSeparator, .paragraphSeparator: result.append(" ")
        case .control: if scalar.properties.isWhitespace { result.append(" ") }
        case .format: break
        default: result.append(scalar)
        }
    }
    return String(result)
}
