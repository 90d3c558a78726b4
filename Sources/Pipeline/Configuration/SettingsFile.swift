import Intake
import Toolkit
import Yams

/// A YAML file of settings that is being read: its language, the lines of its settings, and the mistakes found so far.
///
/// A mistake does not stop the reading, so that a user is told all of them at once.
final class SettingsFile {
    let name: String

    /// Whether its keys are Swedish; a missing setting is named in the file's language.
    private(set) var isSwedish = true

    private(set) var faults: [SettingFault] = []
    private(set) var lines: SettingLines = [:]

    init(name: String) {
        self.name = name
    }

    /// Notes a mistake; the same mistake of a line once.
    func add(_ reason: SettingFault.Reason, line: Int) {
        let fault = SettingFault(line: line, reason: reason)
        guard !faults.contains(fault) else { return }
        faults.append(fault)
    }

    /// Remembers the line of a setting, by its English path.
    func remember(_ path: String, line: Int) {
        lines[path] = line
    }

    /// Throws `ConfigurationError.faults` where there is a mistake.
    func requireNoFaults() throws {
        try ConfigurationError.require(faults, file: name)
    }

    /// Reads the top mapping of a file's bytes; throws `ConfigurationError` where it is none.
    func node(_ bytes: [UInt8]) throws -> Node {
        guard let text = StaffText.decoded(bytes) else {
            throw ConfigurationError.notUnicode(file: name)
        }
        guard let node = try composed(text) else { throw ConfigurationError.empty(file: name) }
        for line in SettingComments(text).linesOfCuts(in: node) { add(.cutText, line: line) }
        if let mapping = node.mapping { isSwedish = !Self.isEnglish(mapping) }
        return node
    }

    /// Reads YAML; a key that occurs twice is a mistake, and the reading goes on without it.
    private func composed(_ text: String) throws -> Node? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while true {
            do {
                return try compose(yaml: lines.joined(separator: "\n"))
            } catch let YamlError.duplicatedKeysInMapping(keys, context) {
                add(.repeated(keys.first ?? ""), line: context.mark.line)
                guard faults.count < Self.mostRepeated, rename(context.mark, in: &lines) else {
                    throw ConfigurationError.faults(faults, file: name)
                }
            } catch let error as YamlError {
                let found = YAMLFault.faults(of: error, in: lines)
                for (line, fault) in found { add(.notYAML(fault), line: line) }
                throw ConfigurationError.faults(faults, file: name)
            }
        }
    }

    private static let mostRepeated = 50

    /// Marks a repeated key so that it is another key, which `SettingsReader` passes over.
    private func rename(_ mark: Mark, in lines: inout [String]) -> Bool {
        guard lines.indices.contains(mark.line - 1) else { return false }
        var scalars = Array(lines[mark.line - 1].unicodeScalars)
        guard scalars.indices.contains(mark.column - 1) else { return false }
        let marks = repeatElement(Self.repeatedMark, count: faults.count)
        scalars.insert(contentsOf: marks, at: mark.column - 1)
        lines[mark.line - 1] = String(String.UnicodeScalarView(scalars))
        return true
    }

    /// First character, for private use in Unicode, of a key that was told as a repeated one.
    static let repeatedMark: Unicode.Scalar = "\u{E000}"

    /// Whether more keys of the top are English than Swedish.
    private static func isEnglish(_ mapping: Node.Mapping) -> Bool {
        let names = mapping.keys.compactMap { $0.string?.foldedName }
        let keys = SettingKey.allCases.filter { $0.part.isEmpty && $0.english != $0.swedish }
        let english = keys.count { names.contains($0.english) }
        return english > keys.count { names.contains($0.swedish.foldedName) }
    }
}

/// Lines of settings by their English paths, such as `reporters[1].home`.
typealias SettingLines = [String: Int]

extension ConfigurationError {
    /// Throws mistakes in the order of their lines, where there are any.
    static func require(_ faults: [SettingFault], file: String) throws {
        guard !faults.isEmpty else { return }
        let ordered = faults.enumerated()
            .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
        throw ConfigurationError.faults(ordered.map(\.element), file: file)
    }
}

extension YAMLFault {
    /// The mistakes that a parser's error comes from, with their lines; every line that a tab indents, if any does.
    static func faults(of error: YamlError, in lines: [String]) -> [(line: Int, fault: YAMLFault)] {
        let tabs = lines.indices.filter {
            lines[$0].prefix { $0 == " " || $0 == "\t" }.contains("\t")
        }
        .filter { lines[$0].contains { !$0.isWhitespace } }
        switch error {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            guard tabs.isEmpty else { return tabs.map { ($0 + 1, .tab) } }
            let words = "\(context?.text ?? "") \(problem)"
            let fault = signs.first { words.contains($0.words) }?.fault ?? .other
            let start = fault == .quote || fault == .bracket ? context?.mark.line : nil
            return [(start ?? min(mark.line, lines.count), fault)]
        default: return [(1, .other)]
        }
    }

    /// Faults by words in the messages of libyaml 0.2.5.
    private static let signs: [(words: String, fault: YAMLFault)] = [
        ("quoted scalar", .quote), ("flow sequence", .bracket), ("flow mapping", .bracket),
        ("mapping values are not allowed", .colon), ("could not find expected ':'", .colon),
        ("block mapping", .indentation), ("block collection", .indentation),
        ("block sequence", .indentation), ("cannot start any token", .sign),
        ("alphabetic or numeric", .sign), ("undefined alias", .sign), ("tag", .sign),
        ("directive", .sign), ("indentation", .indentation),
    ]
}
