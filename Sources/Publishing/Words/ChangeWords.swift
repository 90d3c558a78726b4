import Domain

/// What became of incidents that an earlier version of the page counted otherwise.
struct ChangeWords {
    let names: Names

    /// What happened and why, as "Två händelser är nu en (nr 12) sedan en rapport från X kom".
    func sentence(_ change: IncidentChange) -> String {
        "\(what(change)) sedan \(why(change.cause))."
    }

    private func what(_ change: IncidentChange) -> String {
        let (source, target) = (number(change.source), number(change.target))
        switch change.kind {
        case .merged: return "Två händelser är nu en\(bracketed([target]))"
        case .split: return "En händelse är nu två\(bracketed([source, target]))"
        case .moved:
            return "En rapport hör nu till en annan händelse\(bracketed([target]))"
        }
    }

    private func why(_ cause: IncidentChange.Cause) -> String {
        switch cause {
        case .report(let id):
            let reporter = names.report(id).map { names.reporter($0.reporter) }
            return "en rapport\(reporter.map { " från \($0)" } ?? "") kom eller ändrades"
        case .answer(let source):
            return "någon svarat i \(source.file), rad \(source.line)"
        case .map: return "områden eller platser ändrades"
        case .withdrawal: return "en rapport togs tillbaka"
        case .neighbours: return "liknande rapporter kom eller ändrades"
        }
    }

    private func number(_ id: IncidentID) -> Int? {
        names.incident(id)?.number
    }

    private func bracketed(_ numbers: [Int?]) -> String {
        let known = numbers.compactMap { $0.map(String.init) }
        return known.isEmpty ? "" : " (nr \(Swedish.list(known)))"
    }
}
