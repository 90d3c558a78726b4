/// A street with the number of a house: "Storgatan 12 B".
public struct StreetAddress: Hashable, Sendable {
    /// Name of the street.
    public let street: String

    /// Number of the house.
    public let number: Int

    /// Letter of the entrance, a capital; nil where there is none.
    public let letter: Character?

    /// An address by its parts.
    public init(street: String, number: Int, letter: Character? = nil) {
        self.street = street
        self.number = number
        self.letter = letter
    }

    /// Reads an address that stands alone, such as a gazetteer's; nil for anything else.
    public init?(_ text: String) {
        var words = text.split(separator: " ")
        var letter: Character?
        if let last = words.last, last.count == 1, let sign = last.first, sign.isLetter {
            letter = sign
            words.removeLast()
        }
        guard var digits = words.popLast() else { return nil }
        if letter == nil, let sign = digits.last, sign.isLetter {
            letter = sign
            digits.removeLast()
        }
        guard let number = Self.number(digits), !words.isEmpty else { return nil }
        self.init(
            street: words.joined(separator: " "),
            number: number,
            letter: letter?.uppercased().first
        )
    }

    /// A number that a house can have.
    public static func number(_ digits: Substring) -> Int? {
        guard digits.count <= 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(digits).flatMap { $0 > 0 ? $0 : nil }
    }
}
