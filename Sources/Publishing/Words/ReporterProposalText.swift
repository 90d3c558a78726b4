public import Domain

/// A reporter's proposal as YAML to paste into `kommun.yml`, with comments in Swedish for the person who does so.
public struct ReporterProposalText {
    private let proposal: ReporterProposal
    private let names: [String: String]

    /// The text of a proposal.
    ///
    /// `names` has the names of settings ("reporters.columns.date") and the words of their values ("whole") in the
    /// language of `kommun.yml`; those that it lacks are English.
    public init(_ proposal: ReporterProposal, names: [String: String] = [:]) {
        (self.proposal, self.names) = (proposal, names)
    }

    /// The name of a setting of a reporter, by its path below `reporters`.
    private func name(_ path: String) -> String {
        names["reporters.\(path)"] ?? path.split(separator: ".").last.map(String.init) ?? path
    }

    private func field(_ key: String) -> String { name("columns.\(key)") }

    /// The word of a value.
    private func word(_ value: String) -> String { names[value] ?? value }

    /// What is said where nothing is new.
    public static let nothingNew = "  # Inget nytt: alla rubriker och kategoriord är kända.\n"

    /// What is said of a reporter none of whose files has headings.
    public static func noTable(_ reporter: ReporterID) -> String {
        "  # \(reporter): ingen av filerna har en rubrikrad.\n"
    }

    /// The complete entry of a new reporter under `reporters:`, or the additions to a known one; nil where there are none.
    public var yaml: String? {
        guard !proposal.isKnown else { return news }
        return """
              # Förslag efter \(files), \(rows). Klistra in under \(names["reporters"] ?? "reporters"): i kommun.yml.
              # Gå igenom det som är märkt osäker; övrigt följer av rubrikerna och av vad som står i cellerna.
            \(entry)
            """
    }

    /// The entry of a new reporter as `est init` writes it.
    public var newEntry: String {
        "  # Förslag efter \(files), \(rows).\n\(entry)"
    }

    private var rows: String { Swedish.count(proposal.rows, "rad", "rader") }

    private var entry: String {
        var lines = [
            "  - id: \(proposal.id)  # samma namn som mappen under inbox/rapporter",
            "    \(name("name")): \(quoted(proposal.name))  # osäker: så kallas rapportören på sidan",
        ]
        lines.append(
            proposal.type.map {
                "    \(name("type")): \(quoted($0))  # osäker: gissat efter namnet"
            }
                ?? "    # \(name("type")): skola  # fyll i: till exempel skola, bostadsbolag, bevakning eller förening"
        )
        lines.append(
            proposal.home.map {
                "    \(name("home")): \(quoted($0))  # \(proposal.isHomeSure ? "" : "osäker: gissat efter namnet; ")där rapporter utan plats hör hemma"
            }
                ?? "    # \(name("home")): …  # fyll i om rapportören finns på en plats och sällan skriver var"
        )
        lines += columns(proposal.fields) + unread(proposal.unread) + form + habits + words
        return lines.joined(separator: "\n") + "\n"
    }

    private var news: String? {
        let fields = proposal.fields.compactMap { field in
            let new = field.columns.filter(\.isNew)
            return new.isEmpty ? nil : ReporterProposal.Field(key: field.key, columns: new)
        }
        let unknown = proposal.unread.filter { $0.reason == .unknown }
        let lines = columns(fields) + unread(unknown) + words
        guard !lines.isEmpty else { return nil }
        let head =
            "  # Nytt från \(proposal.id) i \(files). Lägg till hos rapportören i kommun.yml."
        return ([head] + lines).joined(separator: "\n") + "\n"
    }

    private var files: String {
        // A line break in a file's name would end the comment.
        proposal.files.count == 1
            ? String(proposal.files[0].map { $0.isNewline ? " " : $0 })
            : "\(proposal.files.count) filer"
    }
}

extension ReporterProposalText {
    /// The columns of each field.
    private func columns(_ fields: [ReporterProposal.Field]) -> [String] {
        guard !fields.isEmpty else { return [] }
        return ["    \(name("columns")):"]
            + fields.map { field in
                let names = field.columns.map { quoted($0.name) }.joined(separator: ", ")
                return "      \(self.field(field.key)): [\(names)]\(doubt(field.columns))"
            }
    }

    private func doubt(_ columns: [ReporterProposal.Column]) -> String {
        guard columns.contains(where: { !$0.isSure }) else { return "" }
        let others = columns.flatMap(\.alternatives).map(field)
        return others.isEmpty
            ? "  # osäker: gissat efter vad som står i cellerna eller en del av rubriken"
            : "  # osäker: kan också vara \(others.joined(separator: " eller "))"
    }

    /// The columns that are not read, by why.
    private func unread(_ columns: [UnreadColumn]) -> [String] {
        var reasons: [UnreadColumn.Reason] = []
        let named = columns.filter { !$0.heading.isEmpty }
        for column in named where !reasons.contains(column.reason) { reasons.append(column.reason) }
        return reasons.map { reason in
            let headings = named.filter { $0.reason == reason }.map { quoted($0.heading) }
            return "    # Läses inte\(Self.why(reason)): \(headings.joined(separator: ", "))"
        }
    }

    private static func why(_ reason: UnreadColumn.Reason) -> String {
        switch reason {
        case .person: ", pekar ut personer"
        case .status: ", ärendets läge"
        case .runningNumber: ", radnummer som börjar om i nästa fil"
        case .otherTime: ", tid för något annat än händelsen"
        case .calendar: ", behövs inte bredvid datum"
        case .measure: ", vad som gjordes"
        case .choice: ", ja eller nej"
        case .empty: ", tom"
        case .other: ", inget om händelsen"
        case .unknown: ""
        }
    }

    /// Date order, coordinate system, and rows with several incidents or incidents on several rows.
    private var form: [String] {
        var lines: [String] = []
        if let order = proposal.dateOrder {
            lines.append(
                "    \(name("date_order")): \(word(order))  # osäker: den ordning som ger rimliga datum"
            )
        } else if proposal.isYearDoubtful {
            lines.append(
                "    # \(name("date_order")): \(word("dmy"))  # osäker: årtal med två siffror; "
                    + "\(word("ymd")) om året står först, \(word("dmy")) om sist"
            )
        }
        if let system = proposal.system {
            lines.append(
                "    \(name("coordinate_system")): \(system.rawValue)  # koordinaternas värden visar det"
            )
        } else if proposal.lacksSystem {
            lines.append(
                "    # \(name("coordinate_system")): 3007  # fyll i: koordinaterna är i ett lokalt plan (3007–3018)"
            )
        }
        if let split = proposal.split { lines.append(text(of: split)) }
        if let join = proposal.join {
            let when =
                join == "case_number"
                ? "rader med samma ärendenummer är en händelse"
                : "rader med bara text hör till raden före"
            lines.append("    # \(name("join")): \(word(join))  # om \(when)")
        }
        return lines
    }

    /// The setting that splits rows.
    ///
    /// A split of a cell is commented out: its separators are weaker evidence than numbered columns.
    private func text(of split: ReporterProposal.Split) -> String {
        switch split {
        case .groups(let groups):
            let lists = groups.map { "[\($0.map(quoted).joined(separator: ", "))]" }
            return
                "    \(name("split")): {\(name("split.groups")): [\(lists.joined(separator: ", "))]}"
                + "  # osäker: om varje rad kan ha flera händelser"
        case .cell(let column, let separator):
            return
                "    # \(name("split")): {\(name("split.column")): \(quoted(column)), \(name("split.by")): \(quoted(separator))}"
                + "  # om flera händelser står i samma cell"
        }
    }

    /// Settings of how the reporter works, which files prove in part.
    private var habits: [String] {
        var lines = [deliveries, emptyFiles]
        if !proposal.fields.contains(where: { $0.key == "category" }) {
            lines.append("    # \(name("category")): …  # fyll i om alla rader är av samma slag")
        }
        if let kind = proposal.kind {
            let word = kind.words
            lines.append(
                "    \(name("kind")): \(word)  # osäker: rubrikerna tyder på felanmälningar"
            )
        }
        return lines
    }

    private var deliveries: String {
        switch proposal.deliveries {
        case .whole?:
            "    \(name("deliveries")): \(word("whole"))  # osäker: filerna upprepar varandras rader, så varje fil ersätter det som sänts för samma dagar"
        case .additions?:
            "    \(name("deliveries")): \(word("additions"))  # filerna upprepar inte varandras rader"
        case nil:
            "    \(name("deliveries")): \(word("additions"))  # eller \(word("whole")): varje fil ersätter det som sänts för samma dagar"
        }
    }

    private var emptyFiles: String {
        proposal.emptyFiles == 0
            ? "    # \(name("empty_means_calm")): \(word("true"))  # om en tom fil betyder att inget hänt"
            : "    # \(name("empty_means_calm")): \(word("true"))  # svara: \(Swedish.count(proposal.emptyFiles, "fil", "filer")) är tom; har inget hänt då?"
    }

    /// Category words, each with the nearest category.
    private var words: [String] {
        let shown = proposal.words.map(line)
        var lines = shown.isEmpty ? [] : [heading(of: shown)] + shown
        if proposal.hiddenWords > 0 {
            lines.append(
                "    # \(proposal.hiddenWords) okända kategoriord visas inte: långa, eller med personuppgifter"
            )
        }
        return lines
    }

    private func line(of word: ReporterProposal.Word) -> String {
        let key = quoted(word.text)
        let rows = Swedish.count(word.rows, "rad", "rader")
        guard let first = word.categories.first else {
            return word.isSure
                ? "      # \(key): …  # \(rows), verkar inte vara någon kategori"
                : "      # \(key): …  # fyll i: \(rows), liknar inget känt ord"
        }
        let others = word.categories.dropFirst()
        let rivals = others.isEmpty ? "" : ", eller \(others.joined(separator: ", "))"
        return "      \(key): \(first)\(word.isSure ? "" : "  # osäker\(rivals); \(rows)")"
    }

    /// The key of the words, commented out where all its lines are: an empty key is not a mapping.
    private func heading(of lines: [String]) -> String {
        lines.allSatisfy { $0.hasPrefix("      #") }
            ? "    # \(name("categories")):" : "    \(name("categories")):"
    }

    /// A text in double quotes, escaped as in YAML and JSON.
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
