import Domain

/// The three sentences that the meeting begins with: what is worst, what changed, what is proposed.
struct Headline {
    let picture: SituationPicture
    let plan: DeploymentPlan
    let names: Names

    /// What stands out most, or that nothing does.
    var worst: String {
        guard let flag = picture.flags.first else { return calm }
        let cell = flag.cell
        let others = picture.flags.count - 1
        let more =
            others == 0
            ? "; inget annat sticker ut."
            : "; \(Swedish.count(others)) till sticker ut."
        return "\(Swedish.sentence(names.category(cell.category))) i \(names.area(cell.area)): "
            + "\(Swedish.count(cell.observed, "händelse", "händelser")), "
            + "\(Figures.expected(cell.expected)) (slumpen ensam förklarar \(Figures.band(cell)))"
            + more
    }

    private var calm: String {
        if picture.historyLength == 0 {
            return "Det finns ingen historik än, så ingenting kan sägas sticka ut."
        }
        let silent = picture.cells.count { $0.verdict == .notAssessable }
        let doubt =
            silent == 0
            ? "."
            : ", men \(Swedish.count(silent, "ruta", "rutor")) går inte att bedöma "
                + "för att rapportörer var tysta."
        return "Inget sticker ut mer än slumpen kan förklara\(doubt)"
    }

    /// What changed over the whole municipality.
    var changed: String {
        let count = picture.totals.reduce(0) { $0 + $1.observed }
        return "\(Swedish.count(count, "händelse", "händelser")) i kommunen\(before); "
            + "\(direction(.more, "fler")), \(direction(.fewer, "färre"))."
    }

    private var before: String {
        if let cause = picture.totals.lazy.compactMap(\.incomparable).first {
            return " (jämförs inte med förra perioden: \(Figures.reason(cause)))"
        }
        let previous = picture.totals.compactMap(\.previous)
        guard !previous.isEmpty, previous.count == picture.totals.count else { return "" }
        return " (förra perioden \(Swedish.count(previous.reduce(0, +))))"
    }

    private func direction(_ verdict: Verdict, _ word: String) -> String {
        let found = picture.totals.filter { $0.verdict == verdict }.map { total in
            "\(names.category(total.category)) (\(total.observed), "
                + "\(Figures.expected(total.expected)))"
        }
        return found.isEmpty
            ? "ingen kategori är \(word) än väntat"
            : "\(word) än väntat: \(Swedish.list(found))"
    }

    /// What is proposed, the most important first.
    var proposed: String {
        let requests = plan.lines.count { $0.roster == nil }
        let measures = plan.lines.count - requests
        if plan.lines.isEmpty {
            return "Inga insatser föreslås; "
                + "\(Swedish.count(plan.unmet.count, "behov", "behov")) saknar bemanning."
        }
        let asked = requests == 0 ? "" : " och \(requests) begäran"
        return "\(Swedish.count(measures, "insats", "insatser"))\(asked) föreslås; "
            + "viktigast: \(plan.lines.first.map(first) ?? "")."
    }

    private func first(_ line: PlanLine) -> String {
        "\(names.resourceName(line.resource)) i \(names.whereabouts(line)) "
            + Swedish.appointment(line.time)
    }
}
