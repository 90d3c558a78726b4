/// One mistake in `kommun.yml`, with its line; a file's mistakes are told all at once (decision 0045).
public struct SettingFault: Hashable, Sendable {
    /// Line of the file, from 1.
    public let line: Int

    /// The mistake.
    public let reason: Reason

    /// Creates a mistake.
    public init(line: Int, reason: Reason) {
        self.line = line
        self.reason = reason
    }

    /// The mistake; settings are named by their path as the file writes it, such as `kategorier[1].vikt`.
    public enum Reason: Hashable, Sendable {
        /// A setting does not exist; `nearest` is the closest that its part has, `elsewhere` a part that has it.
        case unknown(String, nearest: String?, elsewhere: String?)

        /// A required setting is missing.
        case missing(String)

        /// A setting is given twice under one name.
        case repeated(String)

        /// A setting is given under both its English and its Swedish name.
        case bothLanguages(String, String)

        /// A setting has an invalid value; `nearest` is the closest word where it must be one of some.
        case invalid(String, expected: SettingForm, nearest: String?)

        /// A setting names a category that does not exist.
        case unknownCategory(String, setting: String, nearest: String?)

        /// Two entries of a list have the same id.
        case repeatedID(String, setting: String)

        /// A word, or one like it, already means something else in the setting.
        case twoMeanings(of: String, like: String, setting: String)

        /// A number that can be read with its point or comma before decimals, or between thousands.
        case ambiguousNumber(String, readings: [Double])

        /// A text that ends at a "#" after a space, where the rest seems to be meant as well.
        case cutText

        /// A value is still that of the template.
        case example(String, value: String)

        /// The home of a reporter is no area and no place.
        case unknownHome(String, reporter: String, nearest: String?)

        /// The rules of a function name a place that no area or place file has.
        case unknownPlace(String, resource: String, nearest: String?)

        /// The line is not YAML, so that nothing after it can be read.
        case notYAML(YAMLFault)
    }
}

/// Mistake in the signs of a YAML file.
public enum YAMLFault: CaseIterable, Hashable, Sendable {
    /// A tab where spaces are needed.
    case tab
    /// A quotation mark that is not closed.
    case quote
    /// A bracket or brace that is not closed, or without a comma between two entries.
    case bracket
    /// A line that is indented unlike its neighbours.
    case indentation
    /// A colon in a text without quotation marks, or a key without one.
    case colon
    /// A text that begins with a sign which means something else to YAML.
    case sign
    /// Anything else.
    case other
}
