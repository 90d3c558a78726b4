public import Domain

/// Reason why the configuration of a workspace cannot be used.
public enum ConfigurationError: ClassifiedError, Equatable {
    /// A required file is missing or cannot be read.
    case missingFile(String)

    /// A file in a folder of the inbox is a link to another, or no regular file.
    case linkedFile(String)

    /// The file is not YAML; `reason` is the parser's own text, nil for an empty file.
    case notYAML(file: String, reason: String?)

    /// The file is not saved as UTF-8 or UTF-16, so that its letters cannot be read.
    case notUnicode(file: String)

    /// A key occurs twice in one mapping.
    case repeatedSetting(String, file: String, line: Int)

    /// A setting does not exist; `nearest` is the closest one that does.
    case unknownSetting(String, file: String, line: Int, nearest: String?)

    /// A required setting is missing.
    case missingSetting(String, file: String, line: Int)

    /// A setting has an invalid value.
    case invalidValue(setting: String, file: String, line: Int, expected: SettingForm)

    /// A number that can be read with its point or comma before decimals, or between thousands.
    case ambiguousNumber(setting: String, file: String, line: Int, readings: [Double])

    /// A text that ends at a "#" after a space, where the rest seems to be meant as well.
    case cutText(file: String, line: Int)

    /// The rules of a function name a place that no area or place file has.
    case unknownPlace(String, resource: String, nearest: String?)

    /// The periods differ from those that the workspace's database was created with.
    case changedCalendar

    /// No gallringsbeslut is named, so that nothing may be purged.
    case noRetention

    /// A reporter's home is no area and no place.
    case unknownHome(String, reporter: String, nearest: String?)

    /// Kind of failure.
    public var kind: FailureKind { .configuration }
}
