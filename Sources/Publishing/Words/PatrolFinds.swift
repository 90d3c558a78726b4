import Domain

/// How much of what a cell counts was found by those who patrol: it says as much about where they
/// went as about the place.
struct PatrolFinds {
    let edition: Edition

    /// "3 av 6 fann patruller själva", or nothing where all of it was called in.
    func remark(_ cell: Cell) -> String? {
        remark(
            edition.incidents.filter {
                $0.placement.area == cell.area && $0.category == cell.category
            }
        )
    }

    /// The same of this period's incidents of what lasts.
    func remark(_ lasting: Persistence) -> String? {
        remark(
            edition.incidents.filter {
                $0.placement.area == lasting.area && $0.category == lasting.category
                    && (lasting.place == nil || $0.placement.place == lasting.place)
            }
        )
    }

    private func remark(_ incidents: [Incident]) -> String? {
        let found = incidents.count(where: \.foundOnPatrol)
        guard found > 0 else { return nil }
        if found == incidents.count { return "patruller fann dem själva" }
        return "\(found) av \(incidents.count) fann patruller själva"
    }
}
