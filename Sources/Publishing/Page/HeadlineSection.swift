import Domain

/// The three sentences that the meeting begins with.
struct HeadlineSection: Section {
    static let anchor: HTML = "laget"
    static let title: HTML = "Läget i tre meningar"

    let headline: Headline

    var content: HTML {
        """
        <dl class="headline">
        <div><dt>Värst</dt><dd>\(headline.worst)</dd></div>
        <div><dt>Förändrat</dt><dd>\(headline.changed)</dd></div>
        <div><dt>Föreslaget</dt><dd>\(headline.proposed)</dd></div>
        </dl>

        """
    }
}

/// The three sentences that the meeting begins with: worst, changed, proposed.
struct Headline {
    let edition: Edition
    let agenda: Agenda
    let names: Names

    /// Most categories and proposals named in a sentence, so that it fits on two lines.
    private static let mostNamed = 3

    private var picture: SituationPicture {
        edition.picture
    }

    /// Serious incidents, and the foremost flag; or that there are none.
    var worst: String {
        let count = picture.serious.count
        guard count > 0 else {
            return "\(standout) Inga allvarliga enskilda händelser är rapporterade."
        }
        let counted = Swedish.count(
            count,
            "allvarlig enskild händelse står",
            "allvarliga enskilda händelser står"
        )
        return "\(counted) först på sidan. \(standout)"
    }

    private var standout: String {
        guard let flag = picture.flags.first else { return calm }
        let cell = flag.cell
        let others = picture.flags.count - 1
        let more =
            others == 0
            ? "; inget annat sticker ut."
            : "; \(Swedish.count(others)) \(others == 1 ? "annan" : "andra") sticker också ut."
        let finds = PatrolFinds(edition: edition).remark(cell).map { ", \($0)" } ?? ""
        return "\(Swedish.sentence(names.category(cell.category))) i \(names.area(cell.area)): "
            + "\(Swedish.count(cell.observed, "händelse", "händelser"))\(finds), "
            + "\(Figures.expected(cell.expected)) (slumpen ensam förklarar \(Figures.band(cell)))"
            + more
    }

    private var calm: String {
        if picture.historyLength == 0 {
            return "Det finns ingen historik än, så ingenting kan sägas sticka ut."
        }
        let silent = picture.cells.count {
            $0.verdict == .notAssessable && edition.redrawn[$0.area] == nil
        }
        let doubt =
            silent == 0
            ? "."
            : ", men \(Swedish.count(silent, "ruta", "rutor")) går inte att bedöma "
                + "för att rapportörer var tysta."
        return "Inget sticker ut mer än slumpen kan förklara\(doubt)"
    }

    /// Change in the whole municipality, and whether the flags are new.
    var changed: String {
        let count = edition.incidents.count
        return "\(Swedish.count(count, "händelse", "händelser"))\(before). \(silence)"
            + [direction(.more, "fler"), direction(.fewer, "färre")].joined() + steady + lasting
    }

    /// Coverage below which the missing reporters are named.
    private static let thinCoverage = 0.8

    /// Coverage and the missing reporters, where coverage is thin.
    private var silence: String {
        guard picture.historyLength > 0, picture.coverage < Headline.thinCoverage else { return "" }
        let missed = picture.coverageTable.filter { !$0.present }
            .sorted { ($1.share, $0.reporter) < ($0.share, $1.reporter) }
        let named = missed.map { names.reporter($0.reporter) }
        return
            "De som hördes av brukar stå för bara \(Swedish.percent(picture.coverage)) av rapporteringen"
            + (named.isEmpty
                ? ". "
                : "; mest saknas \(Swedish.list(named, most: Headline.mostNamed)). ")
    }

    /// Comparison with the period before, by the reporters present in both.
    private var before: String {
        let changes = picture.totals.compactMap(\.change)
        guard !changes.isEmpty, changes.count == picture.totals.count else { return "" }
        let now = changes.reduce(0) { $0 + $1.now }
        let before = changes.reduce(0) { $0 + $1.before }
        return
            " (av samma rapportörer \(Swedish.count(now)) mot \(Swedish.count(before)) förra perioden)"
    }

    /// Categories with this verdict, those furthest from the expected first.
    private func direction(_ verdict: Verdict, _ word: String) -> String {
        let found = picture.totals.filter { $0.verdict == verdict }
            .sorted { ($1.distance, $0.category) < ($0.distance, $1.category) }
        guard !found.isEmpty else { return "" }
        let named = found.map { total in
            "\(names.category(total.category)) (\(total.observed) mot \(Swedish.decimal(total.expected)))"
        }
        return "\(Swedish.sentence(word)) än väntat: "
            + Swedish.list(named, most: Headline.mostNamed) + ". "
    }

    private var steady: String {
        let differs = picture.totals.contains { [.more, .fewer].contains($0.verdict) }
        return differs || picture.historyLength == 0
            ? "" : "Ingen kategori skiljer sig från det väntade i hela kommunen. "
    }

    /// Number of flags that have lasted at least three periods.
    private var lasting: String {
        let flags = picture.flags
        let old = flags.count { flag in
            picture.persistent.contains {
                $0.area == flag.cell.area && $0.category == flag.cell.category
            }
        }
        guard !flags.isEmpty else { return "" }
        return "Av \(flags.count) som sticker ut har \(old) synts minst tre perioder i rad."
    }

    /// Number of proposals, and the best of the first functions by name.
    var proposed: String {
        if edition.plan.lines.isEmpty {
            return "Inga insatser föreslås; "
                + "\(Swedish.count(edition.plan.unmet.count, "behov", "behov")) saknar bemanning."
        }
        let named = agenda.bestOfEach.prefix(Headline.mostNamed).map { proposal in
            "\(proposal.isRequest ? "begäran till " : "")\(names.resourceName(proposal.resource)) "
                + "i \(names.area(proposal.area)) (\(Swedish.habit(proposal.part)))"
        }
        return "\(Swedish.count(agenda.all.count, "förslag", "förslag"))\(requests) med "
            + Swedish.count(edition.plan.lines.count, "tillfälle", "tillfällen")
            + "; främst: \(Swedish.list(named))."
    }

    private var requests: String {
        let count = agenda.all.count { $0.isRequest }
        return count == 0 ? "" : " (\(Swedish.count(count)) av dem begäran)"
    }
}

extension CategoryTotal {
    /// Distance from the expected.
    fileprivate var distance: Double {
        abs(Double(observed) - (expected ?? 0))
    }
}
