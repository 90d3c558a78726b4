import Toolkit

/// Form that the value of a setting must have.
public enum SettingForm: Hashable, Sendable {
    /// Text.
    case text
    /// Name of ASCII letters, digits, `-` and `_`.
    case identifier
    /// Text, or a list of texts.
    case texts
    /// Whole number within a range.
    case whole(ClosedRange<Int>)
    /// Number within a range.
    case number(ClosedRange<Double>)
    /// `true` or `false`.
    case truth
    /// Date such as `2026-10-19`.
    case day
    /// One of some words, in Swedish; their English forms are read too.
    case choice([String])
    /// Mapping from names to numbers from 0 to 1.
    case shares
    /// Mapping from texts to texts.
    case words
    /// Hours such as `18.00-02.00`.
    case hours
    /// Hours of the night, or `none`.
    case night
    /// Hours, or a list of them.
    case windows
    /// Characters between two incidents in a cell.
    case separator
    /// Two or more lists of headings, all of the same length.
    case groups
    /// Mapping of settings.
    case settings
    /// List.
    case list
    /// Mapping of settings, or a list of such.
    case settingsOrList
    /// List with at least one entry.
    case entries
    /// List in which each entry but one has a `valid_from` of its own.
    case distinctDates
    /// No value: volunteers are not employed.
    case leftOutForVolunteers
    /// Name of the kollektivavtal that allows less rest or more hours than the law.
    case agreement
    /// Swedish weekdays.
    case weekdays
}

extension SettingForm {
    /// The nearest word to one that is not among those that it has; nil for other forms.
    func nearest(to written: String) -> String? {
        guard case .choice(let words) = self else { return nil }
        return Spelling.nearest(to: written, among: words)
    }
}
