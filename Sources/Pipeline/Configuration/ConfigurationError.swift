public import Domain

/// Why the configuration of a workspace cannot be used.
public enum ConfigurationError: ClassifiedError, Equatable, CustomStringConvertible {
    /// A file that is needed is not there, or cannot be read.
    case missingFile(String)

    /// A file in a folder of the inbox is a link to another, or no regular file.
    case linkedFile(String)

    /// The file is not YAML; `reason` is the parser's own text.
    case notYAML(file: String, reason: String)

    /// A setting that does not exist; `nearest` is the closest one that does.
    case unknownSetting(String, file: String, line: Int, nearest: String?)

    /// A setting that is needed is not there.
    case missingSetting(String, file: String, line: Int)

    /// A setting has a value that it cannot have.
    case invalidValue(setting: String, file: String, line: Int, expected: String)

    /// The rules of a function name a place that no area or place file has.
    case unknownPlace(String, resource: String, nearest: String?)

    /// The periods are cut otherwise than when the workspace's database was begun.
    case changedCalendar

    /// No gallringsbeslut is named, so nothing may be purged.
    case noRetention

    /// A reporter's home is no area and no place.
    case unknownHome(String, reporter: String, nearest: String?)

    /// Kind of failure.
    public var kind: FailureKind { .configuration }

    /// What is wrong, where, and what is expected.
    public var description: String {
        switch self {
        case .missingFile(let file):
            "Cannot read '\(file)'."
        case .linkedFile(let file):
            "'\(file)' is a link, or no regular file. Put the file itself in the folder."
        case .notYAML(let file, let reason):
            "'\(file)' is not YAML: \(reason)."
        case .unknownSetting(let name, let file, let line, let nearest):
            "Unknown setting '\(name)' in '\(file)', line \(line)."
                + (nearest.map { " Nearest setting: '\($0)'." } ?? "")
        case .missingSetting(let name, let file, let line):
            "Missing setting '\(name)' in '\(file)', in the part that begins on line \(line)."
        case .invalidValue(let setting, let file, let line, let expected):
            "The setting '\(setting)' in '\(file)', line \(line), must be \(expected)."
        case .changedCalendar:
            "'periods' in 'kommun.yml' are cut otherwise than in this workspace's database. Set 'anchor'"
                + " and 'length' back, or move '.est' and 'reports' away to take everything in anew."
        case .noRetention:
            "'kommun.yml' names no gallringsbeslut: nothing is purged before 'retention' gives 'decision', 'decided'"
                + " and days for the kinds of documents that it is about."
        case .unknownHome(let name, let reporter, let nearest):
            "The home of '\(reporter)', '\(name)', is neither one area nor one place."
                + (nearest.map { " Nearest area: '\($0)'." } ?? "")
        case .unknownPlace(let name, let resource, let nearest):
            "The rules of '\(resource)' name the place '\(name)', which is not known."
                + (nearest.map { " Nearest area: '\($0)'." } ?? "")
        }
    }
}
