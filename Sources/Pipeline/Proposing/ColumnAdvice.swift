public import Domain
public import Foundation
import Intake
import Publishing

/// `est columns`: proposes the settings in `kommun.yml` for a reporter's files.
///
/// Only new headings and category words are proposed for a reporter that `kommun.yml` already has.
public struct ColumnAdvice {
    private let workspace: Workspace
    private let asOf: Day?

    /// Creates advice in a workspace, whose categories, areas and places the files are compared with.
    public init(_ workspace: Workspace, asOf: Day? = nil) {
        self.workspace = workspace
        self.asOf = asOf
    }

    /// Returns the YAML for one file, or for the whole inbox where `file` is nil.
    ///
    /// Throws `ConfigurationError`, `GeographyError` or `RunError` where the workspace cannot be read,
    /// and `TableError` where the file cannot be read or is not a table.
    public func yaml(for file: URL?) throws -> String {
        let settings = try Settings(workspace)
        let names = SettingNames.written(inSwedish: settings.configuration.isSwedish)
        let texts = try proposals(for: file, settings).compactMap { result in
            switch result {
            case .proposal(let proposal): ReporterProposalText(proposal, names: names).yaml
            case .noTable(let reporter): ReporterProposalText.noTable(reporter)
            }
        }
        return texts.isEmpty ? ReporterProposalText.nothingNew : texts.joined(separator: "\n")
    }

    /// What the files of one reporter give.
    public enum Result {
        /// Proposed settings, or additions to those of a known reporter.
        case proposal(ReporterProposal)
        /// None of the files has headings.
        case noTable(ReporterID)
    }

    /// Returns the proposals for each reporter of the inbox: complete ones for those in `new`, whatever `kommun.yml` says.
    ///
    /// Throws as `yaml(for:)` does.
    func proposals(ofNew new: [ReporterID: ReporterGuess]) throws -> [Result] {
        try proposals(for: nil, try Settings(workspace), new: new)
    }

    private func proposals(
        for file: URL?,
        _ settings: Settings,
        new: [ReporterID: ReporterGuess] = [:]
    ) throws -> [Result] {
        let today = try Clock(settings.configuration, asOf: asOf).today
        let surveyor = Surveyor(settings: settings, today: today)
        if let file {
            let name = file.lastPathComponent
            let proposal = try surveyor.proposal(
                on: [try open(file)],
                from: reporter(of: file),
                files: [name]
            )
            return proposal.map { [.proposal($0)] } ?? []
        }
        return try Inbox(workspace: workspace).folders().compactMap { folder in
            do {
                let proposal = try surveyor.proposal(
                    on: folder.files.compactMap { try? InputFile(found: $0) },
                    from: new[folder.name] ?? ReporterGuess(folder.name, isFolder: true),
                    files: folder.files.map(\.name),
                    isNew: new[folder.name] != nil
                )
                return proposal.map { .proposal($0) }
            } catch is TableError {
                return .noTable(folder.name)
            }
        }
    }

    private func open(_ file: URL) throws(TableError) -> InputFile {
        do {
            return try InputFile(named: file)
        } catch {
            throw .unreadable(file: file.lastPathComponent)
        }
    }

    /// Guesses the reporter by the reporter's folder that the file is in, else by the file's name.
    private func reporter(of file: URL) -> ReporterGuess {
        let parent = file.standardizedFileURL.deletingLastPathComponent()
        let isDelivery =
            parent.deletingLastPathComponent().path
            == workspace.deliveries.standardizedFileURL.path
        let stem = file.deletingPathExtension().lastPathComponent
        return ReporterGuess(isDelivery ? parent.lastPathComponent : stem, isFolder: isDelivery)
    }
}

/// Names of settings and words of their values in the language of `kommun.yml`.
enum SettingNames {
    /// Each English name, with its part, and each English word of a value, as the language has it.
    static func written(inSwedish: Bool) -> [String: String] {
        var names: [String: String] = [:]
        for key in SettingKey.allCases { names[key.rawValue] = key.name(inSwedish: inSwedish) }
        guard inSwedish else { return names }
        names["true"] = "ja"
        for order in ColumnMap.DateOrder.allCases { names[order.english] = order.swedish }
        for habit in DeliveryHabit.allCases { names[habit.english] = habit.swedish }
        for join in RowJoin.allCases { names[join.english] = join.swedish }
        return names
    }
}

/// Guess at a reporter by the name of a folder or a file.
struct ReporterGuess {
    /// Id, which is valid as a folder name.
    let id: ReporterID

    /// Name with an initial capital and spaces.
    let name: String

    /// Type of reporter; nil where the name does not show it.
    let type: String?

    /// Guesses by the name of the reporter's folder, or of a file without its dates and weeks.
    init(_ written: String, isFolder: Bool) {
        let words = written.split { !$0.isLetter }.map(String.init)
            .filter { !["v", "vecka", "csv", "txt", "tsv"].contains($0.lowercased()) }
        let ascii = words.map(\.folded).joined(separator: "-")
        let isName = isFolder && written.wholeMatch(of: /[A-Za-z0-9_-]+/) != nil
        id = isName ? written : ascii.isEmpty ? "rapportor" : ascii
        let text = words.joined(separator: " ")
        name = text.isEmpty ? "Rapportör" : text.prefix(1).uppercased() + text.dropFirst()
        let folded = written.folded
        type = ReporterGuess.types.first { folded.contains($0.word) }?.type
    }

    /// The same guess under an id with a number.
    func numbered(_ number: Int) -> ReporterGuess {
        ReporterGuess(id: "\(id)-\(number)", name: "\(name) \(number)", type: type)
    }

    private init(id: ReporterID, name: String, type: String?) {
        (self.id, self.name, self.type) = (id, name, type)
    }

    /// A proposal without any settings, for a reporter whose files are not read yet, or are no tables.
    var unread: ReporterProposal {
        ReporterProposal(id: id, name: name, type: type, isKnown: false, files: [], rows: 0)
    }

    /// Words of its name that may be of its own place, as `folded` spells them.
    var tellingWords: [String] {
        name.split { !$0.isLetter }.map(\.folded)
            .filter { $0.count >= Self.tellingLength && !Self.commonWords.contains($0) }
    }

    /// Least letters of such a word; decision 0051.
    static let tellingLength = 5

    private static let commonWords: Set<String> = [
        "bylag", "byalag", "byalaget", "skola", "skolan", "forening", "foreningen", "fritids",
        "fritidsgard", "fritidsgarden", "bostad", "bostader", "polis", "polisen", "kommun",
        "kommunen", "bevakning", "station", "centrum", "butik", "butiken", "handel", "torget",
        "kyrkan", "parken", "vakten", "vakter", "falt", "nattvandring", "bibliotek", "biblioteket",
        "trygghet", "rapport", "rapporter", "raddning", "raddningstjanst", "raddningstjansten",
        "norra", "sodra", "ostra", "vastra", "gamla", "stora", "lilla",
    ]

    private static let types: [(word: String, type: String)] = [
        ("polis", "polis"), ("raddning", "räddningstjänst"), ("fritid", "fritidsgård"),
        ("skola", "skola"), ("gymnasi", "skola"), ("bibliotek", "bibliotek"),
        ("bostad", "bostadsbolag"), ("hyres", "bostadsbolag"), ("fastighet", "bostadsbolag"),
        ("vandr", "förening"), ("forening", "förening"), ("byalag", "byalag"),
        ("vakt", "bevakning"), ("bevak", "bevakning"), ("securitas", "bevakning"),
        ("ica", "butik"), ("coop", "butik"), ("willys", "butik"), ("lidl", "butik"),
        ("hemkop", "butik"), ("butik", "butik"), ("hamn", "hamn"), ("falt", "socialtjänst"),
        ("social", "socialtjänst"), ("energi", "energi"), ("trafik", "trafikbolag"),
        ("buss", "trafikbolag"), ("park", "kommun"), ("gata", "kommun"), ("teknisk", "kommun"),
    ]
}
