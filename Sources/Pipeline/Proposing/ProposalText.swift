import Domain
import Intake

/// A proposal as YAML to paste into `kommun.yml`, with comments in Swedish for the person who does so.
struct ProposalText {
    let proposal: ColumnProposal

    /// Coordinate system; nil where it need not be named or cannot be determined.
    let system: CoordinateSystem?

    /// Whether the settings have their Swedish names, as the rest of the file has.
    let inSwedish: Bool

    private func name(_ key: SettingKey) -> String { key.name(inSwedish: inSwedish) }

    private func name(_ field: ColumnMap.Field) -> String {
        guard let key = SettingKey(field) else { return field.rawValue }
        return name(key)
    }

    private func word(_ value: some SettingChoice) -> String {
        inSwedish ? value.swedish : value.english
    }

    /// Returns the complete entry of a new reporter under `reporters:`.
    func entry(_ reporter: ReporterGuess, home: String?, files: String) -> String {
        var lines = [
            "  # Förslag efter \(files), \(proposal.rows) rader. Klistra in under \(name(.reporters)): i kommun.yml.",
            "  # Gå igenom det som är märkt osäker; övrigt följer av rubrikerna och av vad som står i cellerna.",
            "  - id: \(reporter.id)  # samma namn som mappen under inbox/rapporter",
            "    \(name(.reportersName)): \(quoted(reporter.name))  # osäker: så kallas rapportören på sidan",
        ]
        lines.append(
            reporter.type.map {
                "    \(name(.reportersType)): \(quoted($0))  # osäker: gissat efter namnet"
            }
                ?? "    # \(name(.reportersType)): skola  # fyll i: till exempel skola, bostadsbolag, bevakning eller förening"
        )
        lines.append(
            home.map {
                "    \(name(.reportersHome)): \(quoted($0))  # där rapporter utan plats hör hemma"
            }
                ?? "    # \(name(.reportersHome)): …  # fyll i om rapportören finns på en plats och sällan skriver var"
        )
        lines += columns(proposal.columns) + form + habits + words
        return lines.joined(separator: "\n") + "\n"
    }

    /// Returns the additions to a reporter that `kommun.yml` has; nil where there are none.
    func news(of reporter: ReporterID, files: String) -> String? {
        let lines = columns(proposal.columns.filter(\.isNew)) + words
        guard !lines.isEmpty else { return nil }
        let head = "  # Nytt från \(reporter) i \(files). Lägg till hos rapportören i kommun.yml."
        return ([head] + lines).joined(separator: "\n") + "\n"
    }
}

extension ProposalText {
    /// Returns the headings of each field, and those that are not read.
    private func columns(_ choices: [ColumnChoice]) -> [String] {
        var lines: [String] = []
        for field in ColumnMap.Field.allCases {
            let own = choices.filter { $0.field == field }
            guard !own.isEmpty else { continue }
            let headings = own.map { quoted($0.heading) }.joined(separator: ", ")
            lines.append("      \(name(field)): [\(headings)]\(doubt(own))")
        }
        if !lines.isEmpty { lines.insert("    \(name(.reportersColumns)):", at: 0) }
        if !proposal.unread.isEmpty {
            let headings = proposal.unread.map(quoted).joined(separator: ", ")
            lines.append("    # Läses inte: \(headings)")
        }
        return lines
    }

    private func doubt(_ choices: [ColumnChoice]) -> String {
        guard choices.contains(where: { !$0.isSure }) else { return "" }
        let others = choices.flatMap(\.alternatives).map(name)
        return others.isEmpty
            ? "  # osäker: gissat efter vad som står i cellerna eller en del av rubriken"
            : "  # osäker: kan också vara \(others.joined(separator: " eller "))"
    }

    /// Date order, coordinate system, and rows with several incidents or incidents on several rows.
    private var form: [String] {
        var lines: [String] = []
        if let order = proposal.dateOrder {
            lines.append(
                "    \(name(.reportersDateOrder)): \(word(order))  # osäker: den ordning som ger rimliga datum"
            )
        } else if proposal.isYearDoubtful {
            lines.append(
                "    # \(name(.reportersDateOrder)): \(word(ColumnMap.DateOrder.dayFirst))"
                    + "  # osäker: årtal med två siffror; \(word(ColumnMap.DateOrder.yearFirst)) om året står först,"
                    + " \(word(ColumnMap.DateOrder.dayFirst)) om sist"
            )
        }
        if let system {
            lines.append(
                "    \(name(.reportersCoordinateSystem)): \(system.rawValue)  # koordinaternas värden visar det"
            )
        } else if proposal.system == nil, !proposal.coordinates.isEmpty {
            lines.append(
                "    # \(name(.reportersCoordinateSystem)): 3007  # fyll i: koordinaterna är i ett lokalt plan (3007–3018)"
            )
        }
        if let split = proposal.split { lines.append(text(of: split)) }
        if let join = proposal.join {
            let when =
                join == .caseNumber
                ? "rader med samma ärendenummer är en händelse"
                : "rader med bara text hör till raden före"
            lines.append("    # \(name(.reportersJoin)): \(word(join))  # om \(when)")
        }
        return lines
    }

    /// Returns the setting that splits rows.
    ///
    /// A split of a cell is commented out: its separators are weaker evidence than numbered columns.
    private func text(of split: RowSplit) -> String {
        switch split {
        case .groups(let groups):
            let lists = groups.map { "[\($0.map(quoted).joined(separator: ", "))]" }
            return
                "    \(name(.reportersSplit)): {\(name(.splitGroups)): [\(lists.joined(separator: ", "))]}"
                + "  # osäker: om varje rad kan ha flera händelser"
        case .cell(let column, let separator):
            return
                "    # \(name(.reportersSplit)): {\(name(.splitColumn)): \(quoted(column)), \(name(.splitBy)): \(quoted(separator))}"
                + "  # om flera händelser står i samma cell"
        }
    }

    /// Settings that only people know of a reporter.
    private var habits: [String] {
        var lines = [
            "    \(name(.reportersDeliveries)): \(word(DeliveryHabit.additions))"
                + "  # eller \(word(DeliveryHabit.whole)): varje fil ersätter det som sänts för samma dagar",
            "    # \(name(.reportersEmptyMeansCalm)): \(inSwedish ? "ja" : "true")  # om en tom fil betyder att inget hänt",
        ]
        if !proposal.columns.contains(where: { $0.field == .category }) {
            lines.append(
                "    # \(name(.reportersCategory)): …  # fyll i om alla rader är av samma slag"
            )
        }
        if proposal.tellsOfFaults {
            lines.append(
                "    \(name(.reportersKind)): felanmälan  # osäker: rubrikerna tyder på felanmälningar"
            )
        }
        return lines
    }

    /// Unknown category words, each with the nearest category.
    private var words: [String] {
        let shown = proposal.words.map { word in
            let key = quoted(word.word)
            let rows = word.rows == 1 ? "1 rad" : "\(word.rows) rader"
            guard let first = word.categories.first else {
                return "      # \(key): …  # fyll i: \(rows), liknar inget känt ord"
            }
            let others = word.categories.dropFirst()
            let rivals = others.isEmpty ? "" : ", eller \(others.joined(separator: ", "))"
            return "      \(key): \(first)\(word.isSure ? "" : "  # osäker\(rivals); \(rows)")"
        }
        var lines = shown.isEmpty ? [] : [heading(of: shown)] + shown
        if proposal.hiddenWords > 0 {
            lines.append(
                "    # \(proposal.hiddenWords) okända kategoriord visas inte: långa, eller med personuppgifter"
            )
        }
        return lines
    }

    /// Returns the key of the words, commented out where all its lines are: an empty key is not a mapping.
    private func heading(of lines: [String]) -> String {
        (lines.allSatisfy { $0.hasPrefix("      #") } ? "    # " : "    ")
            + "\(name(.reportersCategories)):"
    }

    /// Returns a text in double quotes, escaped as in YAML and JSON.
    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FEFF}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension ColumnProposal {
    /// Whether the headings are those of fault reports.
    fileprivate var tellsOfFaults: Bool {
        let words = (columns.map(\.heading) + unread).map(\.folded)
        return words.contains { ["fel", "arbetsorder", "felanmalan", "feltyp"].contains($0) }
    }
}
