public import Domain

/// Why an alias is not written down or taken away.
public enum AliasError: ClassifiedError, Equatable {
    /// What it should mean is no place or area, or one of several.
    case unknownMeaning(String, nearest: [String])
    /// The words are an official name themselves.
    case officialName(String)
    /// There are no words in it.
    case noWords
    /// The words have a meaning already.
    case known(String, meaning: String, file: String, line: Int)
    /// No such words are known.
    case unknown(String, nearest: String?)
    /// The words stand in a file that people have filled in.
    case elsewhere(String, file: String, line: Int)
    /// Someone has given `alias.csv` other columns.
    case otherHeadings

    /// Kind of failure.
    public var kind: FailureKind { .usage }
}
