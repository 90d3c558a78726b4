import Domain
import Intake
import Yams

/// A kind of value that a setting can have: its reader and the form it must have.
struct SettingKind<Value> {
    let expected: SettingForm
    let read: (Node) -> Value?
}

extension SettingKind where Value == String {
    static var text: SettingKind {
        SettingKind(expected: .text) { $0.string }
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
            if let single = node.string { return [single] }
            guard case .sequence(let sequence) = node else { return nil }
            let texts = sequence.compactMap(\.string)
            return texts.count == sequence.count ? texts : nil
        }
    }
}

extension SettingKind where Value == Int {
    static func whole(_ range: ClosedRange<Int>) -> SettingKind {
        SettingKind(expected: .whole(range)) {
            $0.int.flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension SettingKind where Value == Double {
    static func number(_ range: ClosedRange<Double>) -> SettingKind {
        SettingKind(expected: .number(range)) {
            $0.float.flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension SettingKind where Value == Bool {
    static var truth: SettingKind {
        SettingKind(expected: .truth) { $0.bool }
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
