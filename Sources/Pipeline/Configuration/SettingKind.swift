import Domain
import Intake
import Yams

/// A kind of value that a setting can have: its reader and the form it must have.
struct SettingKind<Value> {
    let expected: SettingForm
    let read: (Node) -> Value?
}

extension SettingKind {
    /// The numbers that a value can be read as, where there are two: `1.000` is 1 or 1000, but for a share, which is at most 1.
    func readings(of node: Node) -> [Double]? {
        guard let text = node.string,
            text.wholeMatch(of: /[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}/) != nil,
            let decimal = Double(text.replacing(",", with: ".")),
            let thousands = Double(text.filter { $0 != "." && $0 != "," })
        else { return nil }
        switch expected {
        case .number(let range) where range.upperBound > 1: return [decimal, thousands]
        case .whole: return [decimal, thousands]
        default: return nil
        }
    }
}

extension SettingKind where Value == String {
    static var text: SettingKind {
        SettingKind(expected: .text) { $0.text }
    }

    /// A name that is valid as a folder name, or in a file name, on every system.
    static var identifier: SettingKind {
        SettingKind(expected: .identifier) { node in
            node.string.flatMap { $0.wholeMatch(of: /[A-Za-z0-9_-]+/) == nil ? nil : $0 }
        }
    }
}

extension SettingKind where Value == [String] {
    /// A list of texts, or one text.
    static var texts: SettingKind {
        SettingKind(expected: .texts) { node in
            if let single = node.text { return [single] }
            guard case .sequence(let sequence) = node else { return nil }
            let texts = sequence.compactMap(\.text)
            return texts.count == sequence.count ? texts : nil
        }
    }
}

extension SettingKind where Value == [String] {
    /// A list of words; a word with a semicolon is refused, since two were meant.
    static var wordList: SettingKind {
        SettingKind(expected: .texts) { node in
            texts.read(node).flatMap { $0.contains { $0.contains(";") } ? nil : $0 }
        }
    }
}

extension SettingKind where Value == Int {
    static func whole(_ range: ClosedRange<Int>) -> SettingKind {
        SettingKind(expected: .whole(range)) {
            $0.wholeNumber.flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension SettingKind where Value == Double {
    static func number(_ range: ClosedRange<Double>) -> SettingKind {
        SettingKind(expected: .number(range)) {
            $0.decimalNumber.flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

/// Values as people mean them, where YAML means another: `014` is 14, `12:30` is no number, `nej` is false (decision 0037).
extension Node {
    /// A text without white space at its ends, such as the line break of a block text; nil for an empty one.
    fileprivate var text: String? {
        guard let text = string?.drop(while: \.isWhitespace),
            let end = text.lastIndex(where: { !$0.isWhitespace })
        else { return nil }
        let written = text[...end]
        // Quotes that word processors write are no quotes to YAML.
        guard written.count > 2, let first = written.first, let last = written.last,
            Self.typographicQuotes.contains(first), Self.typographicQuotes.contains(last)
        else { return String(written) }
        return String(written.dropFirst().dropLast())
    }

    private static let typographicQuotes: Set<Character> = ["“", "”", "„", "»", "«", "‘", "’"]

    /// A whole number of decimal digits; nil for octal, hexadecimal, sexagesimal and other forms of YAML.
    fileprivate var wholeNumber: Int? {
        guard let text = string, text.wholeMatch(of: /[+-]?[0-9]{1,15}/) != nil else { return nil }
        return Int(text)
    }

    /// A decimal number with a point or a comma; nil for exponents, infinity and other forms of YAML.
    fileprivate var decimalNumber: Double? {
        guard let text = string, text.wholeMatch(of: /[+-]?[0-9]{1,15}([.,][0-9]{1,15})?/) != nil
        else { return nil }
        return Double(text.replacing(",", with: "."))
    }

    /// True or false, in English or Swedish; nil for `y`, `n`, `1`, `0` and anything else.
    fileprivate var truthValue: Bool? {
        switch string?.lowercased() {
        case "true", "yes", "on", "ja", "på", "sant": true
        case "false", "no", "off", "nej", "av", "falskt": false
        default: nil
        }
    }
}

extension SettingKind where Value == Bool {
    static var truth: SettingKind {
        SettingKind(expected: .truth) { $0.truthValue }
    }
}

extension SettingKind where Value == Day {
    static var day: SettingKind {
        SettingKind(expected: .day) { $0.string.flatMap { Day(iso: $0) } }
    }
}

extension SettingKind where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of the values of an enumeration, by its raw value.
    static var choice: SettingKind {
        SettingKind(expected: .choice(Value.allCases.map(\.rawValue))) {
            $0.string.flatMap(Value.init)
        }
    }
}

extension SettingKind where Value: VocabularyValue {
    /// One of the values of a vocabulary, by its Swedish word.
    static var word: SettingKind {
        SettingKind(expected: .choice(Value.allCases.map(\.word))) {
            $0.string.flatMap(Value.init(word:))
        }
    }
}

extension SettingKind where Value == [String: Double] {
    /// A mapping from names to numbers from 0 to 1.
    static var shares: SettingKind {
        SettingKind(expected: .shares) { node in
            guard case .mapping(let mapping) = node else { return nil }
            var shares: [String: Double] = [:]
            for (key, value) in mapping {
                guard let name = key.string, let share = value.decimalNumber,
                    (0...1).contains(share)
                else { return nil }
                shares[name] = share
            }
            return shares
        }
    }
}

extension SettingKind where Value == [String: String] {
    /// A mapping from texts to texts.
    static var words: SettingKind {
        SettingKind(expected: .words) { node in
            guard case .mapping(let mapping) = node else { return nil }
            var words: [String: String] = [:]
            for (key, value) in mapping {
                guard let name = key.string, let word = value.string else { return nil }
                words[name] = word
            }
            return words
        }
    }
}

extension SettingKind where Value == Range<Int> {
    /// Hours such as `18.00-02.00`, as minutes after midnight; an end before the start is on the next day.
    static var hours: SettingKind {
        SettingKind(expected: .hours) { node in
            SwedishHours.minutes(node.string ?? "")
        }
    }

    /// Hours of the night that the rest must include, or `none`, which is read as an empty range.
    static var night: SettingKind {
        SettingKind(expected: .night) { node in
            node.string == "none" ? 0..<0 : hours.read(node)
        }
    }
}

extension SettingKind where Value == [Range<Int>] {
    /// Hours such as `18.00-02.00`, or a list of them.
    static var windows: SettingKind {
        let hours = SettingKind<Range<Int>>.hours
        return SettingKind(expected: .windows) { node in
            guard case .sequence(let sequence) = node else { return hours.read(node).map { [$0] } }
            let windows = sequence.compactMap(hours.read)
            return windows.count == sequence.count ? windows : nil
        }
    }
}
