public import Domain

/// Why an alias is not written down or taken away.
public enum AliasError: ClassifiedError, Equatable, CustomStringConvertible {
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

    /// What is wrong, in one sentence.
    public var description: String {
        switch self {
        case .unknownMeaning(let text, let nearest):
            "No place or area is surely meant by '\(text)'."
                + (nearest.isEmpty ? "" : " Nearest: '\(nearest.joined(separator: "', '"))'.")
        case .officialName(let name):
            "'\(name)' is the official name of a place; only one reporter's own words can mean another."
        case .noWords:
            "An alias needs a word that is to be known."
        case .known(let words, let meaning, let file, let line):
            "'\(words)' means '\(meaning)' already ('\(file)', line \(line)): remove that first."
        case .unknown(let words, let nearest):
            "'\(words)' is no alias." + (nearest.map { " The nearest is '\($0)'." } ?? "")
        case .elsewhere(let words, let file, let line):
            "'\(words)' stands in 'inbox/alias/\(file)', line \(line): take the row away there."
        case .otherHeadings:
            "'inbox/alias/alias.csv' has other columns than 'skrivet;är;rapportör;kommun': "
                + "write the row there by hand."
        }
    }
}
