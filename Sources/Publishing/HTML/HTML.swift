/// Markup that can hold no unescaped text: the one place where escaping happens.
///
/// It is built from literals of the source, which are taken as they stand, and from values put into
/// them, which are escaped: `let row: HTML = "<td>\(name)</td>"`. A literal is a `StaticString`, so
/// text that is known only at run time has no other way in. Values stand in content or in quoted
/// attributes, never in a style, a script or an address. OWASP, Cross Site Scripting Prevention.
public struct HTML: Hashable, Sendable {
    /// The markup as text.
    public let markup: String

    /// Pieces of markup one after the other.
    public init(_ pieces: [HTML], separator: HTML = "") {
        markup = pieces.lazy.map(\.markup).joined(separator: separator.markup)
    }

    /// Text with invisible characters left out and the five that markup is made of replaced.
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
    /// Markup that stands in the source.
    public init(stringLiteral markup: StaticString) {
        self.markup = "\(markup)"
    }

    /// Markup from the source with values put in.
    public init(stringInterpolation: Interpolation) {
        markup = stringInterpolation.markup
    }

    /// Gathers the parts of a literal with values.
    public struct Interpolation: StringInterpolationProtocol {
        var markup = ""

        /// Room for a literal of about this size.
        public init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        /// Takes markup of the source as it stands.
        public mutating func appendLiteral(_ literal: StaticString) {
            markup += "\(literal)"
        }

        /// Puts in text, escaped.
        public mutating func appendInterpolation(_ text: String) {
            markup += HTML.escaped(text)
        }

        /// Puts in a whole number.
        public mutating func appendInterpolation(_ number: Int) {
            markup += String(number)
        }

        /// Puts in markup.
        public mutating func appendInterpolation(_ html: HTML) {
            markup += html.markup
        }

        /// Puts in pieces of markup one after the other.
        public mutating func appendInterpolation(_ pieces: [HTML]) {
            for piece in pieces { markup += piece.markup }
        }
    }
}
