public import Domain

/// Reason why the configuration of a workspace cannot be used.
public enum ConfigurationError: ClassifiedError, Equatable {
    /// A required file is missing or cannot be read.
    case missingFile(String)

    /// A file in a folder of the inbox is a link to another, or no regular file.
    case linkedFile(String)

    /// The file has no settings.
    case empty(file: String)

    /// The file is not saved as UTF-8 or UTF-16, so that its letters cannot be read.
    case notUnicode(file: String)

    /// The file has mistakes, in the order of its lines; at least one.
    case faults([SettingFault], file: String)

    /// The periods differ from those that the workspace's database was created with.
    case changedCalendar

    /// No gallringsbeslut is named, so that nothing may be purged.
    case noRetention

    /// Kind of failure.
    public var kind: FailureKind { .configuration }
}
