import Domain

/// Search for a position in a text of any form: coordinates among words, `geo:` (RFC 5870),
/// well-known text (OGC 06-103r4), GeoJSON, plus codes, and links of map services.
///
/// Nothing is looked up: a link or code that only a service can resolve is reported (decision 0040).
enum PositionSearch {
    /// What a text says of a position.
    enum Outcome: Equatable {
        case none
        case position(WrittenCoordinate)
        /// Zeros, which systems write for an unknown position.
        case zero
        /// Numbers that are no whole position in Sweden.
        case unusable
        /// A position that cannot be read without its service, or several; with the service's name.
        case unread(hint: String?)
    }

    /// The position in a text.
    ///
    /// `isPlace` tells a column for places from a description: there two decimals are enough, and
    /// half a position is reported.
    static func outcome(of text: String, isPlace: Bool) -> Outcome {
        var words: [Substring] = []
        var linked: [WrittenCoordinate] = []
        var service: String?
        for word in text.split(whereSeparator: \.isWhitespace) {
            guard let link = MapLink(word) else {
                words.append(word)
                continue
            }
            let found = link.positions
            linked += found
            if found.isEmpty { service = service ?? link.service }
        }
        let rest = words.joined(separator: " ")
        let written = written(in: rest, isPlace: isPlace)
        if let outcome = agreed(linked.isEmpty ? written : linked) { return outcome }
        let lower = rest.lowercased()
        let isThreeWords = ["///", "w3w", "what3words"].contains { lower.contains($0) }
        if isThreeWords { service = service ?? "what3words" }
        if let service { return .unread(hint: service) }
        return isPlace ? fault(in: rest) : .none
    }

    /// Positions among words.
    private static func written(in text: String, isPlace: Bool) -> [WrittenCoordinate] {
        let codes = OpenLocationCode.codes(in: text).compactMap(\.code.coordinate)
        guard codes.isEmpty else { return codes }
        if let whole = WrittenPosition(text), whole.isInSweden,
            whole.isPacked || isPlace && whole.isPlain(decimals: 2)
        {
            return [whole.coordinate]
        }
        let decimals = isPlace ? 2 : WrittenPosition.tellingDecimals
        let found = WrittenPosition.all(in: text, decimals: decimals).map(\.coordinate)
        guard found.count == 1, let radius = uncertainty(in: text) else { return found }
        return found.map { $0.within(metres: max($0.metres ?? 0, radius)) }
    }

    /// The most exact of positions that are the same place; an unread outcome where they are not.
    private static func agreed(_ found: [WrittenCoordinate]) -> Outcome? {
        guard let best = found.min(by: { ($0.metres ?? 0) < ($1.metres ?? 0) }) else { return nil }
        if found.count == 1 { return .position(best) }
        let isOnePlace = found.allSatisfy { other in
            if best.packedDegrees != nil || other.packedDegrees != nil { return other == best }
            // Degrees and metres cannot be compared here; people write both of one place.
            let isSameKind = (other.east < 1000) == (best.east < 1000)
            let unit = best.east < 1000 ? WrittenPosition.metresPerDegree : 1
            let apart = max(abs(other.north - best.north), abs(other.east - best.east)) * unit
            return !isSameKind || apart <= samePlaceMetres + 2 * (other.metres ?? 0)
        }
        return isOnePlace ? .position(best) : .unread(hint: nil)
    }

    /// The fault of a place that is half a position, one outside Sweden, zero or empty.
    private static func fault(in text: String) -> Outcome {
        let lower = text.lowercased()
        if lower.contains("point"), lower.contains("empty") { return .unusable }
        if isGridReference(lower) { return .unusable }
        // "0,0" is a pair as often as a decimal.
        let tokens = PositionTokens(WrittenSystem.split(text.replacing(",", with: " , ")).rest)
        let numbers = tokens.all.compactMap(\.number)
        if numbers.count > 1, numbers.allSatisfy({ $0.value == 0 }) { return .zero }
        let isPair = numbers.count == 2 && text.allSatisfy { $0.isNumber || " ,.;".contains($0) }
        return isPair || PositionTokens(WrittenSystem.split(text).rest).holdsPart
            ? .unusable : .none
    }

    /// Whether a text begins with a square of the Military Grid Reference System in Sweden, "33V UE".
    private static func isGridReference(_ lower: String) -> Bool {
        let letters = lower.filter { !$0.isWhitespace }.prefix(5)
        return letters.first == "3" && "2345".contains(letters.dropFirst().first ?? "-")
            && "vw".contains(letters.dropFirst(2).first ?? "-")
            && letters.count == 5 && letters.dropFirst(3).allSatisfy(\.isLetter)
            && lower.count { $0.isNumber } >= 6
    }

    /// Metres in the `u` parameter of a `geo:` URI (RFC 5870, 3.4.3).
    private static func uncertainty(in text: String) -> Double? {
        guard text.lowercased().contains("geo:"), let parameter = text.firstRange(of: ";u=")
        else {
            return nil
        }
        return Double(text[parameter.upperBound...].prefix { $0.isNumber || $0 == "." })
    }

    /// Largest difference in metres between positions that are the same place (decision 0040).
    private static let samePlaceMetres = 50.0
}

extension WrittenCoordinate {
    /// The coordinate with another uncertainty.
    fileprivate func within(metres: Double) -> WrittenCoordinate {
        WrittenCoordinate(north: north, east: east, system: system, metres: metres)
    }
}

extension OpenLocationCode {
    /// The middle of a full code's cell.
    var coordinate: WrittenCoordinate? {
        centre.map {
            WrittenCoordinate(
                north: $0.latitude,
                east: $0.longitude,
                system: .wgs84,
                metres: metres
            )
        }
    }
}

extension PositionSearch {
    /// Whether a text may hold a position: a test of its bytes that most texts fail.
    static func mayHold(_ text: ByteText) -> Bool {
        var index = 0
        while index < text.count {
            if index + 8 <= text.count {
                let first = firstSign(text, at: index)
                index += first
                if first == 8 { continue }
            }
            let byte = text[index]
            if byte.isDigit {
                var end = index + 1
                while end < text.count, text[end].isDigit { end += 1 }
                if mayBegin(text, index, end) { return true }
                index = end
            } else {
                if byte == slash || byte == plus, mayBeSign(text, at: index) { return true }
                index += 1
            }
        }
        if isBarePair(text) { return true }
        // "POINT EMPTY" alone has no digits.
        return text.byte(0) | 0x20 == UInt8(ascii: "p") && text.byte(2) | 0x20 == UInt8(ascii: "i")
            && text.byte(4) | 0x20 == UInt8(ascii: "t")
    }

    /// Whether a text consists of two numbers and nothing else: "999, 999" is no place.
    private static func isBarePair(_ text: ByteText) -> Bool {
        guard text.count <= 24, text.byte(0).isDigit, text.contains(UInt8(ascii: ",")) else {
            return false
        }
        return text.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ") }
    }

    /// Number of bytes before the first digit, slash or plus sign among eight, tested in one word (Anderson,
    /// "Bit twiddling hacks"); 8 where there is none.
    private static func firstSign(_ text: ByteText, at index: Int) -> Int {
        let ones = UInt64.max / 255
        let word = UnsafeRawBufferPointer(text).loadUnaligned(
            fromByteOffset: index,
            as: UInt64.self
        ).littleEndian
        let low = word & (ones &* 0x7F)
        // Bytes from "/" to "9".
        let between = (ones &* (0x7F + 0x3A) &- low) & ~word & (low &+ ones &* (0x7F - 0x2E))
        let other = word ^ (ones &* UInt64(plus))
        let signs = (between | (other &- ones) & ~other) & (ones &* 0x80)
        return signs.trailingZeroBitCount / 8
    }

    /// Whether digits may be those of a position: degrees in Sweden, metres north, three decimals,
    /// a zero, or "w3w".
    private static func mayBegin(_ text: ByteText, _ start: Int, _ end: Int) -> Bool {
        let (first, count, next) = (text[start], end - start, text.byte(end))
        if count >= 7 { return true }
        let isPointed = next == UInt8(ascii: ".") || next == UInt8(ascii: ",")
        var decimals = 0
        while isPointed, decimals < WrittenPosition.tellingDecimals,
            text.byte(end + 1 + decimals).isDigit
        {
            decimals += 1
        }
        if decimals >= WrittenPosition.tellingDecimals { return true }
        let zone = text.byte(end) | 0x20
        if count == 2, first == UInt8(ascii: "3"),
            zone == UInt8(ascii: "v") || zone == UInt8(ascii: "w")
        {
            return true
        }
        if count == 2 || count == 4 || count == 6 {
            let isLatitude =
                first == UInt8(ascii: "6")
                || first == UInt8(ascii: "5") && text[start + 1] >= UInt8(ascii: "5")
            if count > 2 { return isLatitude && (isPointed || isAxis(text, start, end)) }
            return isLatitude && (decimals > 0 || isDegree(text, end))
        }
        guard count == 1 else { return false }
        switch first {
        case UInt8(ascii: "0"): return decimals > 0 || start == 0
        case UInt8(ascii: "3"): return next | 0x20 == UInt8(ascii: "w")
        // Metres north in groups of three digits.
        case UInt8(ascii: "6"), UInt8(ascii: "7"): return text.byte(end + 1).isDigit
        default: return false
        }
    }

    /// Whether a letter for north is beside a number.
    private static func isAxis(_ text: ByteText, _ start: Int, _ end: Int) -> Bool {
        [text.byte(start - 1), text.byte(start - 2), text.byte(end), text.byte(end + 1)].contains {
            $0 | 0x20 == UInt8(ascii: "n")
        }
    }

    /// Whether a sign of degrees, minutes, or a word for degrees follows a whole number.
    private static func isDegree(_ text: ByteText, _ end: Int) -> Bool {
        let (next, after) = (text.byte(end), text.byte(end + 1))
        // The first bytes of "°", "º", "˚" and of a hard space.
        if next == 0xC2 || next == 0xCB { return true }
        return next == UInt8(ascii: " ") && (after.isDigit || after | 0x20 == UInt8(ascii: "g"))
    }

    /// Whether a sign may be that of a link or a plus code.
    private static func mayBeSign(_ text: ByteText, at index: Int) -> Bool {
        if text[index] == plus {
            return text.byte(index - 1).isAlphanumeric && text.byte(index + 1).isAlphanumeric
        }
        if text.byte(index + 1) == slash { return true }
        return (index - 6..<index).contains { text.byte($0) == UInt8(ascii: ".") }
    }

    private static var slash: UInt8 { UInt8(ascii: "/") }
    private static var plus: UInt8 { UInt8(ascii: "+") }
}
