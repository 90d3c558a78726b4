import Domain

/// Faults and how to mend them, one row for the same fault on many lines.
struct MendingSection: Section {
    static let anchor: HTML = "ratta"
    static let title: HTML = "Det som behöver rättas"

    /// Most lines named for each fault; the others are counted.
    private static let rowsNamed = 12

    let findings: [Finding]

    var content: HTML {
        "\(toMend)\(toKnow)"
    }

    private var toMend: HTML {
        let faults = faults { $0.severity != .note }
        guard !faults.isEmpty else { return "<p>Inget: allt gick att läsa.</p>\n" }
        let table = Table(
            "Fel och hur de rättas, allvarligast först",
            [
                .words("Fil"), .words("Rad"), .words("Rubrik"), .words("Följd"),
                .words("Vad som är fel och hur det rättas"),
            ],
            rows: faults.map { alike, finding in
                [
                    "\(finding.file)", "\(rows(alike))", "\(finding.column ?? "–")",
                    "\(FindingText.consequence(finding))", mended(finding),
                ]
            }
        )
        return """
            <p>Rätta i er egen fil och skicka hela filen igen, under samma namn. Det som redan är godtaget \
            räknas inte två gånger.</p>
            \(table.html)
            """
    }

    private func mended(_ finding: Finding) -> HTML {
        let (text, example) = (FindingText.swedish(finding), FindingText.example(finding))
        return text.contains(example) ? "\(text)" : "\(text) Exempel: <b>\(example)</b>"
    }

    /// Notes that need no action, each once with all its files.
    private var toKnow: HTML {
        let notes = faults { $0.severity == .note }
        guard !notes.isEmpty else { return "" }
        let things = Dictionary(grouping: notes) { note in
            Finding(
                note.finding.code,
                file: "",
                column: note.finding.column,
                hint: note.finding.hint
            )
        }
        let texts = things.values.map { notes in
            let places = notes.map { "\($0.finding.file): \(rows($0.alike))" }
            return (FindingText.swedish(notes[0].finding), places.joined(separator: "; "))
        }
        let cells = texts.sorted { $0.0 < $1.0 }.map { ["\($0.0)", "\($0.1)"] as [HTML] }
        return Table(
            "Bra att veta: här behöver inget rättas",
            [.words("Vad vi gjorde"), .words("Fil och rad")],
            rows: cells
        ).html
    }

    /// Findings that say the same of the same column of a file, the gravest and the most first.
    private func faults(
        where isMeant: (Finding) -> Bool
    ) -> [(alike: [Finding], finding: Finding)] {
        let alike = Dictionary(grouping: findings.filter(isMeant)) { finding in
            Finding(
                finding.code,
                finding.severity,
                file: finding.file,
                column: finding.column,
                hint: finding.hint
            )
        }
        return alike.sorted { left, right in
            order(left.key, left.value.count) < order(right.key, right.value.count)
        }.compactMap { group in group.value.first.map { (alike: group.value, finding: $0) } }
    }

    private func order(_ finding: Finding, _ count: Int) -> (Int, Int, String, String) {
        let place =
            "\(finding.file)\u{0}\(finding.column ?? "")\u{0}\(finding.hint.map(FindingText.hint) ?? "")"
        return (gravity(finding.severity), -count, finding.code.rawValue, place)
    }

    private func gravity(_ severity: Finding.Severity) -> Int {
        switch severity {
        case .error: 0
        case .warning: 1
        case .note: 2
        }
    }

    private func rows(_ alike: [Finding]) -> String {
        let lines = alike.compactMap(\.line).sorted()
        guard !lines.isEmpty else { return "hela filen" }
        let named = lines.prefix(MendingSection.rowsNamed).map(RowWords.number)
        let more = lines.count - named.count
        return named.joined(separator: ", ") + (more > 0 ? " och \(more) till" : "")
    }
}
