public import Domain

/// Reason why the configuration of a workspace cannot be used.
public enum ConfigurationError: ClassifiedError, Equatable {
    /// A file that is needed is not there, or cannot be read.
    case missingFile(String)

    /// A file in a folder of the inbox is a link to another, or no regular file.
    case linkedFile(String)

    /// The file is not YAML; `reason` is the parser's own text, nil for an empty file.
    case notYAML(file: String, reason: String?)

    /// A setting that does not exist; `nearest` is the closest one that does.
    case unknownSetting(String, file: String, line: Int, nearest: String?)

    /// A setting that is needed is not there.
    case missingSetting(String, file: String, line: Int)

    /// A setting has a value that it cannot have.
    case invalidValue(setting: String, file: String, line: Int, expected: SettingForm)

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
}
