import Domain
import Intake
import Toolkit
import Yams

/// One mapping of a YAML file, read key by key; `allow` refuses unknown keys.
///
/// A misspelt limit must not be ignored silently.
struct SettingsReader {
    let file: String
    private let mapping: Node.Mapping
    let line: Int
    private let path: String

    /// Reads the top mapping of a file's bytes; throws `ConfigurationError`.
    init(bytes: [UInt8], file: String) throws {
        guard let text = StaffText.decoded(bytes) else {
            throw ConfigurationError.notUnicode(file: file)
        }
        let node: Node?
        do {
            node = try compose(yaml: text)
        } catch let YamlError.duplicatedKeysInMapping(keys, context) {
            throw ConfigurationError.repeatedSetting(
                keys.first ?? "",
                file: file,
                line: context.mark.line
            )
        } catch let error as YamlError {
            let reason = "\(error)".split(separator: "\n").first.map(String.init) ?? "unreadable"
            throw ConfigurationError.notYAML(file: file, reason: reason)
        }
        guard let node else { throw ConfigurationError.notYAML(file: file, reason: nil) }
        if let line = SettingComments(text).lineOfCut(in: node) {
            throw ConfigurationError.cutText(file: file, line: line)
        }
        try self.init(node, file: file, path: "")
    }

    private init(_ node: Node, file: String, path: String) throws {
        guard case .mapping(let mapping) = node else {
            throw ConfigurationError.invalidValue(
                setting: path.isEmpty ? "(top)" : path,
                file: file,
                line: node.mark?.line ?? 1,
                expected: .settings
            )
        }
        self.file = file
        self.mapping = mapping
        self.path = path
        line = node.mark?.line ?? 1
    }

    /// Refuses every key but these.
    func allow(_ keys: String...) throws {
        try allow(keys)
    }

    /// Refuses every key but these.
    func allow(_ keys: [String]) throws {
        for (key, _) in mapping {
            guard let name = key.string, !keys.contains(name) else { continue }
            throw ConfigurationError.unknownSetting(
                full(name),
                file: file,
                line: key.mark?.line ?? line,
                nearest: Spelling.nearest(to: name, among: keys)
            )
        }
    }

    /// The keys of the mapping in the order of the file.
    var keys: [String] {
        mapping.keys.compactMap(\.string)
    }

    /// Returns the value of a required key.
    func required<Value>(_ key: String, _ kind: SettingKind<Value>) throws -> Value {
        guard let value = try optional(key, kind) else {
            throw ConfigurationError.missingSetting(full(key), file: file, line: line)
        }
        return value
    }

    /// Returns the value of a key; nil where the key is absent.
    ///
    /// A key without a value is refused, since the value may have been forgotten.
    func optional<Value>(_ key: String, _ kind: SettingKind<Value>) throws -> Value? {
        guard let node = mapping[Node(key)] else { return nil }
        if let readings = kind.readings(of: node) {
            throw ConfigurationError.ambiguousNumber(
                setting: full(key),
                file: file,
                line: node.mark?.line ?? line,
                readings: readings
            )
        }
        guard node.null == nil, let value = kind.read(node) else {
            throw invalid(key, expected: kind.expected)
        }
        return value
    }

    /// Returns the mapping below a key; nil where the key is absent.
    func part(_ key: String) throws -> SettingsReader? {
        try mapping[Node(key)].map { try SettingsReader($0, file: file, path: full(key)) }
    }

    /// Returns the mappings of a list below a key; empty where the key is absent.
    func parts(_ key: String) throws -> [SettingsReader] {
        guard let node = mapping[Node(key)] else { return [] }
        guard case .sequence(let sequence) = node else { throw invalid(key, expected: .list) }
        return try sequence.enumerated().map {
            try SettingsReader($1, file: file, path: "\(full(key))[\($0 + 1)]")
        }
    }

    /// Returns the mappings of a list below a key, or the single mapping given without a list.
    func partOrParts(_ key: String) throws -> [SettingsReader] {
        if case .mapping? = mapping[Node(key)] { return try part(key).map { [$0] } ?? [] }
        return try parts(key)
    }

    /// Returns the error that names the form a key's value must have.
    func invalid(_ key: String, expected: SettingForm) -> ConfigurationError {
        ConfigurationError.invalidValue(
            setting: full(key),
            file: file,
            line: mapping[Node(key)]?.mark?.line ?? line,
            expected: expected
        )
    }

    private func full(_ key: String) -> String {
        path.isEmpty ? key : "\(path).\(key)"
    }
}
