import Domain
import Yams

/// A kind of value that a setting can have: how it is read, and what to say where it is another.
struct SettingKind<Value> {
    let expected: String
    let read: (Node) -> Value?
}

extension SettingKind where Value == String {
    static var text: SettingKind {
        SettingKind(expected: "text") { $0.string }
    }

    /// A name that can be a folder or a part of a file's name anywhere.
    static var identifier: SettingKind {
        SettingKind(expected: "a name of letters a to z, digits, '-' and '_'") { node in
            node.string.flatMap { $0.wholeMatch(of: /[A-Za-z0-9_-]+/) == nil ? nil : $0 }
        }
    }
}

extension SettingKind where Value == [String] {
    /// A list of texts, or one text.
    static var texts: SettingKind {
        SettingKind(expected: "a text or a list of texts") { node in
            if let single = node.string { return [single] }
            guard case .sequence(let sequence) = node else { return nil }
            let texts = sequence.compactMap(\.string)
            return texts.count == sequence.count ? texts : nil
        }
    }
}

extension SettingKind where Value == Int {
    static func whole(_ range: ClosedRange<Int>) -> SettingKind {
        SettingKind(expected: "a whole number from \(range.lowerBound) to \(range.upperBound)") {
            $0.int.flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension SettingKind where Value == Double {
    static func number(_ range: ClosedRange<Double>) -> SettingKind {
        SettingKind(expected: "a number from \(range.lowerBound) to \(range.upperBound)") {
            $0.float.flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension SettingKind where Value == Bool {
    static var truth: SettingKind {
        SettingKind(expected: "true or false") { $0.bool }
    }
}

extension SettingKind where Value == Day {
    static var day: SettingKind {
        SettingKind(expected: "a date such as 2026-10-19") { $0.string.flatMap { Day(iso: $0) } }
    }
}

extension SettingKind where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of the values of an enumeration, by their names in files.
    static var choice: SettingKind {
        let names = Value.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return SettingKind(expected: "one of \(names)") { $0.string.flatMap(Value.init) }
    }
}

extension SettingKind where Value == [String: Double] {
    /// A mapping from names to numbers from 0 to 1.
    static var shares: SettingKind {
        SettingKind(expected: "a mapping from names to numbers from 0 to 1") { node in
            guard case .mapping(let mapping) = node else { return nil }
            var shares: [String: Double] = [:]
            for (key, value) in mapping {
                guard let name = key.string, let share = value.float, (0...1).contains(share)
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
        SettingKind(expected: "a mapping from texts to texts") { node in
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
    /// Hours such as `18.00-02.00`, as minutes; an end before the start lies on the next day.
    static var hours: SettingKind {
        SettingKind(expected: "hours such as '18.00-02.00'") { node in
            SwedishHours.minutes(node.string ?? "")
        }
    }

    /// Hours of the night that rest must hold, or `none`.
    static var night: SettingKind {
        SettingKind(expected: "hours such as '00.00-05.00', or 'none'") { node in
            node.string == "none" ? 0..<0 : hours.read(node)
        }
    }
}

extension SettingKind where Value == [Range<Int>] {
    /// Hours such as `18.00-02.00`, or a list of them.
    static var windows: SettingKind {
        let hours = SettingKind<Range<Int>>.hours
        return SettingKind(expected: "\(hours.expected), or a list of such") { node in
            guard case .sequence(let sequence) = node else { return hours.read(node).map { [$0] } }
            let windows = sequence.compactMap(hours.read)
            return windows.count == sequence.count ? windows : nil
        }
    }
}
