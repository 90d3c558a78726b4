import Domain
import Intake

/// Value of a setting that is one of some words, each in English and in Swedish.
protocol SettingChoice: CaseIterable {
    /// The English word, as older files have it.
    var english: String { get }

    /// The Swedish word, as the template and the messages have it.
    var swedish: String { get }
}

extension SettingChoice {
    /// The Swedish words.
    static var words: [String] { allCases.map(\.swedish) }
}

extension SettingChoice where Self: RawRepresentable<String> {
    var english: String { rawValue }
}

/// Handling of the police's case numbers, "5000-K123456-25", in what reporters write:
/// `police_case_numbers` in `kommun.yml` (decision 0039).
enum PoliceCaseNumbers: String, SettingChoice, Sendable {
    /// They stay, as the number of a case is no number of a person.
    case keep
    /// They are masked as person data, since whoever may see the case can look up who it is about.
    case mask

    var swedish: String {
        switch self {
        case .keep: "behåll"
        case .mask: "dölj"
        }
    }
}

/// Handling of a delivered file after it is ingested: `archive` in `kommun.yml`.
enum ArchivePolicy: String, SettingChoice {
    /// The file stays in the inbox only.
    case off
    /// The file stays in the inbox, with a copy in the archive.
    case copy
    /// The file is moved to the archive.
    case move

    var swedish: String {
        switch self {
        case .off: "av"
        case .copy: "kopiera"
        case .move: "flytta"
        }
    }
}

/// Content of a delivery: additions, or everything for its days.
enum DeliveryHabit: String, SettingChoice {
    case additions
    case whole

    var swedish: String {
        switch self {
        case .additions: "tillägg"
        case .whole: "hela"
        }
    }
}

extension ColumnMap.DateOrder: SettingChoice {
    var swedish: String {
        switch self {
        case .yearFirst: "åmd"
        case .dayFirst: "dmå"
        case .monthFirst: "mdå"
        }
    }
}

extension RowJoin: SettingChoice {
    var swedish: String {
        switch self {
        case .caseNumber: "ärendenummer"
        case .continuation: "fortsättning"
        }
    }
}

extension ReportKind: SettingChoice {
    var english: String { word }
    var swedish: String { word }
}
