import Domain
import Intake
import Toolkit
import Yams

/// A kind of value that a setting can have: its reader.
///
/// What it accepts beyond its kind, such as a range or words, is the form in the key's row.
struct SettingKind<Value> {
    let read: (Node, SettingForm) -> Value?
}

/// Value that can stand for one with a mistake, while other mistakes are looked for.
protocol SettingPlaceholder {
    static var placeholder: Self { get }
}

extension String: SettingPlaceholder {
    static var placeholder: String { "" }
}

extension Array: SettingPlaceholder {
    static var placeholder: [Element] { [] }
}

extension Day: SettingPlaceholder {
    static var placeholder: Day { Day(number: 0) }
}

extension Range: SettingPlaceholder where Bound == Int {
    static var placeholder: Range<Int> { 0..<1440 }
}

extension SettingKind where Value == String {
    static var text: SettingKind {
        SettingKind { node, _ in node.text }
    }

    /// A name that is valid as a folder name, or in a file name, on every system.
    static var identifier: SettingKind {
        SettingKind { node, _ in
            node.string.flatMap { $0.wholeMatch(of: /[A-Za-z0-9_-]+/) == nil ? nil : $0 }
        }
    }

    /// Non-empty separator between two incidents in a cell.
    static var separator: SettingKind {
        SettingKind { node, _ in
            node.string.flatMap { $0.isEmpty ? nil : $0 }
        }
    }
}

extension SettingKind where Value == [String] {
    /// A list of texts, or one text.
    static var texts: SettingKind {
        SettingKind { node, _ in node.texts }
    }

    /// A list of words; a word with a semicolon is refused, since two were meant.
    static var wordList: SettingKind {
        SettingKind { node, _ in
            node.texts.flatMap { $0.contains { $0.contains(";") } ? nil : $0 }
        }
    }
}

extension SettingKind where Value == [[String]] {
    /// Groups of headings, at least two and all of one length.
    static var groups: SettingKind {
        SettingKind { node, _ in
            guard case .sequence(let sequence) = node else { return nil }
            let groups = sequence.compactMap(\.texts)
            let lengths = Set(groups.map(\.count))
            guard groups.count == sequence.count, groups.count > 1, lengths.count == 1,
                lengths != [0]
            else { return nil }
            return groups
        }
    }
}

extension SettingKind where Value == Int {
    static var whole: SettingKind {
        SettingKind { node, form in
            guard case .whole(let range) = form, let number = node.wholeNumber else { return nil }
            return range.contains(number) ? number : nil
        }
    }
}

extension SettingKind where Value == Double {
    static var number: SettingKind {
        SettingKind { node, form in
            guard case .number(let range) = form, let number = node.decimalNumber else {
                return nil
            }
            return range.contains(number) ? number : nil
        }
    }
}

extension SettingForm {
    /// The numbers that a value can be read as, where there are two: `1.000` is 1 or 1000, but for a share, which is at most 1.
    func readings(of node: Node) -> [Double]? {
        guard let text = node.string,
            text.wholeMatch(of: /[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}/) != nil,
            let decimal = Double(text.replacing(",", with: ".")),
            let thousands = Double(text.filter { $0 != "." && $0 != "," })
        else { return nil }
        switch self {
        case .number(let range) where range.upperBound > 1: return [decimal, thousands]
        case .whole: return [decimal, thousands]
        default: return nil
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

    /// A list of texts, or one text.
    fileprivate var texts: [String]? {
        if let text { return [text] }
        guard case .sequence(let sequence) = self else { return nil }
        let texts = sequence.compactMap(\.text)
        return texts.count == sequence.count ? texts : nil
    }

    /// Hours such as `18.00-02.00`, as minutes after midnight.
    fileprivate var hours: Range<Int>? { SwedishHours.minutes(string ?? "") }

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
        SettingKind { node, _ in node.truthValue }
    }
}

extension SettingKind where Value == Day {
    static var day: SettingKind {
        SettingKind { node, _ in
            node.string.flatMap { Day(iso: $0) }
        }
    }
}

extension SettingKind where Value: SettingChoice {
    /// One of the values of an enumeration, by its Swedish or its English word.
    static var choice: SettingKind {
        SettingKind { node, _ in
            let written = node.string?.foldedName
            return Value.allCases.first {
                $0.swedish.foldedName == written || $0.english == written
            }
        }
    }
}

extension SettingKind where Value == [String: Double] {
    /// A mapping from names to numbers from 0 to 1.
    static var shares: SettingKind {
        SettingKind { node, _ in
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
        SettingKind { node, _ in
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
        SettingKind { node, _ in node.hours }
    }

    /// Hours of the night that the rest must include, or `none`, which is read as an empty range.
    static var night: SettingKind {
        SettingKind { node, _ in
            ["none", "ingen"].contains(node.string) ? 0..<0 : node.hours
        }
    }
}

extension SettingKind where Value == [Range<Int>] {
    /// Hours such as `18.00-02.00`, or a list of them.
    static var windows: SettingKind {
        SettingKind { node, _ in
            guard case .sequence(let sequence) = node else { return node.hours.map { [$0] } }
            let windows = sequence.compactMap(\.hours)
            return windows.count == sequence.count ? windows : nil
        }
    }
}

extension SettingKind where Value == Set<Int> {
    /// Swedish weekdays, as numbers from 1 for Monday.
    static var weekdays: SettingKind {
        SettingKind { node, _ in
            guard let names = node.texts else { return nil }
            let days = names.compactMap { SwedishCalendar.weekdays.firstIndex(of: $0.lowercased()) }
            return days.count == names.count ? Set(days.map { $0 + 1 }) : nil
        }
    }
}
