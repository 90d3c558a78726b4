import Domain

/// What could not be read and how to mend it: the same fault on many rows is told once.
struct MendingSection: Section {
    static let anchor: HTML = "ratta"
    static let title: HTML = "Det som behöver rättas"

    /// Rows named for each fault; the rest are counted.
    private static let rowsNamed = 12

    let findings: [Finding]

    var content: HTML {
        guard !findings.isEmpty else { return "<p>Inget: allt gick att läsa.</p>\n" }
        return Table(
            "Fel och hur de rättas, allvarligast först",
            [
                .words("Fil"), .words("Rad"), .words("Rubrik"), .words("Följd"),
                .words("Vad som är fel och hur det rättas"),
            ],
            rows: faults.map(row)
        ).html
    }

    /// Findings that say the same of the same column of a file, the gravest and the most first.
    private var faults: [[Finding]] {
        let alike = Dictionary(grouping: findings) { finding in
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
        }.map(\.value)
    }

    private func order(_ finding: Finding, _ count: Int) -> (Int, Int, String, String) {
        let place = "\(finding.file)\u{0}\(finding.column ?? "")\u{0}\(finding.hint ?? "")"
        return (gravity(finding.severity), -count, finding.code.rawValue, place)
    }

    private func gravity(_ severity: Finding.Severity) -> Int {
        switch severity {
        case .error: 0
        case .warning: 1
        case .note: 2
        }
    }

    private func row(_ alike: [Finding]) -> [HTML] {
        guard let finding = alike.first else { return [] }
        return [
            "\(finding.file)", "\(rows(alike))", "\(finding.column ?? "–")",
            "\(FindingText.consequence(finding))", "\(FindingText.withExample(finding))",
        ]
    }

    private func rows(_ alike: [Finding]) -> String {
        let lines = alike.compactMap(\.line).sorted()
        guard !lines.isEmpty else { return "hela filen" }
        let named = lines.prefix(MendingSection.rowsNamed).map(String.init)
        let more = lines.count - named.count
        return named.joined(separator: ", ") + (more > 0 ? " och \(more) till" : "")
    }
}
