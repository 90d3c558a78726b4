import Domain
import Intake
import Toolkit
import Yams

/// One part of a file of settings, read key by key; every mistake is noted in its `SettingsFile`.
///
/// A key that the part does not have is a mistake, so that a misspelt limit is not ignored silently. A value with a mistake
/// is read as if it were left out: whoever has read everything calls `requireNoFaults`.
struct SettingsReader {
    let file: SettingsFile
    let line: Int

    /// English path of the part.
    let part: String

    private let nodes: [SettingKey: Entry]

    /// Keys that are the nearest to names which do not exist: not told as missing as well.
    private let misspelt: Set<SettingKey>

    /// Path as written, `kategorier[1]`, and as in the table, `categories[1]`.
    private let path: (written: String, english: String)

    /// A key as written, with its value.
    private struct Entry {
        let name: String
        let line: Int
        let value: Node
    }

    /// Reads the top of a file's bytes, or a file that holds one part only; throws `ConfigurationError`.
    init(bytes: [UInt8], file name: String, part: String = "") throws {
        let file = SettingsFile(name: name)
        guard
            let reader = SettingsReader(
                try file.node(bytes),
                file,
                part: part,
                path: ("", "")
            )
        else {
            throw ConfigurationError.faults(file.faults, file: name)
        }
        self = reader
    }

    private init?(
        _ node: Node,
        _ file: SettingsFile,
        part: String,
        path: (written: String, english: String)
    ) {
        line = node.mark?.line ?? 1
        guard case .mapping(let mapping) = node else {
            file.add(.invalid(path.written, expected: .settings, nearest: nil), line: line)
            return nil
        }
        self.file = file
        self.part = part
        self.path = path
        let known = SettingKey.byName[part] ?? [:]
        var nodes: [SettingKey: Entry] = [:]
        var misspelt: Set<SettingKey> = []
        for (key, value) in mapping {
            let name = key.string ?? ""
            let line = key.mark?.line ?? node.mark?.line ?? 1
            guard name.unicodeScalars.first != SettingsFile.repeatedMark else { continue }
            guard let setting = known[name.foldedName] else {
                let nearest = Self.nearest(to: name, among: known)
                file.add(Self.unknown(name, nearest, path.written, file), line: line)
                if let nearest { misspelt.insert(nearest) }
                continue
            }
            if let other = nodes[setting] {
                file.add(.bothLanguages(other.name, name), line: line)
            } else {
                nodes[setting] = Entry(name: name, line: line, value: value)
                file.remember(Self.join(path.english, setting.english), line: line)
            }
        }
        self.nodes = nodes
        self.misspelt = misspelt
    }

    private static func nearest(
        to name: String,
        among known: [String: SettingKey]
    ) -> SettingKey? {
        Spelling.nearest(to: name.foldedName, among: known.keys.sorted()).flatMap { known[$0] }
    }

    /// Returns the mistake of a key that its part does not have; the nearest is named in the file's language.
    private static func unknown(
        _ name: String,
        _ nearest: SettingKey?,
        _ path: String,
        _ file: SettingsFile
    ) -> SettingFault.Reason {
        let others = SettingKey.byName.filter { $0.value[name.foldedName] != nil }.keys
        return .unknown(
            join(path, name),
            nearest: nearest?.name(inSwedish: file.isSwedish),
            elsewhere: nearest == nil && others.count == 1 ? others.first.map(partName) : nil
        )
    }

    /// The Swedish path of a part: `funktioner.vila`; empty for the top.
    private static func partName(_ english: String) -> String {
        var path = ""
        let names = english.split(separator: ".").map { name -> String in
            path = join(path, String(name))
            return SettingKey(rawValue: path)?.swedish ?? String(name)
        }
        return names.joined(separator: ".")
    }

    /// Returns the value of a key that its part must have; where it is missing, what stands for it until the mistake is told.
    func required<Value: SettingPlaceholder>(
        _ key: SettingKey,
        _ kind: SettingKind<Value>
    ) -> Value {
        requirePresence(of: key)
        return optional(key, kind) ?? .placeholder
    }

    /// Notes that a key is missing where it is, unless another is a misspelling of it.
    func requirePresence(of key: SettingKey) {
        guard nodes[key] == nil, !misspelt.contains(key) else { return }
        file.add(.missing(full(key)), line: line)
    }

    /// Returns the value of a key; nil where the key is absent.
    ///
    /// A key without a value is a mistake, since the value may have been forgotten.
    func optional<Value>(
        _ key: SettingKey,
        _ kind: SettingKind<Value>,
        form: SettingForm? = nil
    ) -> Value? {
        guard let entry = nodes[key] else { return nil }
        let form = form ?? key.row.form
        if let readings = form.readings(of: entry.value) {
            file.add(
                .ambiguousNumber(full(key), readings: readings),
                line: entry.value.mark?.line ?? entry.line
            )
            return nil
        }
        guard entry.value.null == nil, let value = kind.read(entry.value, form) else {
            refuse(key, expected: form)
            return nil
        }
        return value
    }

    /// Whether a key is written.
    func has(_ key: SettingKey) -> Bool { nodes[key] != nil }

    /// Whether a key has an empty list.
    func isEmpty(_ key: SettingKey) -> Bool { nodes[key]?.value.sequence?.isEmpty == true }

    /// Returns the mapping below a key; nil where the key is absent.
    ///
    /// `part` is whose keys it has, where not its own.
    func part(_ key: SettingKey, keysOf part: String? = nil) -> SettingsReader? {
        nodes[key].flatMap {
            SettingsReader($0.value, file, part: part ?? key.rawValue, path: paths(key))
        }
    }

    /// Returns the mappings of a list below a key; empty where the key is absent.
    func parts(_ key: SettingKey) -> [SettingsReader] {
        guard let entry = nodes[key] else { return [] }
        guard case .sequence(let sequence) = entry.value else {
            refuse(key, expected: key.row.form)
            return []
        }
        let path = paths(key)
        return sequence.enumerated().compactMap { index, node in
            let number = "[\(index + 1)]"
            return SettingsReader(
                node,
                file,
                part: key.rawValue,
                path: (path.written + number, path.english + number)
            )
        }
    }

    /// Returns the mappings of a list below a key, or the single mapping given without a list.
    func partOrParts(_ key: SettingKey) -> [SettingsReader] {
        if case .mapping? = nodes[key]?.value { return part(key).map { [$0] } ?? [] }
        return parts(key)
    }

    /// Notes that a key's value does not have the form that it must have.
    func refuse(_ key: SettingKey, expected form: SettingForm) {
        let nearest = nodes[key]?.value.string.flatMap { form.nearest(to: $0) }
        note(.invalid(full(key), expected: form, nearest: nearest), at: key)
    }

    /// Notes a mistake at a key, or at the last line of its value that has a word.
    func note(_ reason: SettingFault.Reason, at key: SettingKey, word: String? = nil) {
        let line = word.flatMap { nodes[key]?.value.lines(of: $0).max() }
        file.add(reason, line: line ?? self.line(of: key))
    }

    private func line(of key: SettingKey) -> Int {
        nodes[key].map { $0.value.mark?.line ?? $0.line } ?? line
    }

    /// The path of a key as the file writes it, or in the file's language where it does not.
    func full(_ key: SettingKey) -> String { paths(key).written }

    private func paths(_ key: SettingKey) -> (written: String, english: String) {
        (
            Self.join(path.written, nodes[key]?.name ?? key.name(inSwedish: file.isSwedish)),
            Self.join(path.english, key.english)
        )
    }

    private static func join(_ path: String, _ name: String) -> String {
        path.isEmpty ? name : "\(path).\(name)"
    }
}

extension Node {
    /// The lines on which a text stands in a list or mapping.
    fileprivate func lines(of text: String) -> [Int] {
        switch self {
        case .scalar(let scalar): scalar.string == text ? [scalar.mark?.line ?? 1] : []
        case .sequence(let sequence): sequence.flatMap { $0.lines(of: text) }
        case .mapping(let mapping):
            mapping.flatMap { $0.key.lines(of: text) + $0.value.lines(of: text) }
        case .alias: []
        }
    }
}
