import Domain

/// How much of what a cell counts was found by those who patrol: it says as much about where they
/// went as about the place.
struct PatrolFinds {
    let edition: Edition

    /// "3 av 6 fann patruller själva", or nothing where all of it was called in.
    func remark(_ cell: Cell) -> String? {
        let found = edition.incidents.count {
            $0.foundOnPatrol && $0.placement.area == cell.area && $0.category == cell.category
        }
        guard found > 0 else { return nil }
        if found == cell.observed { return "patruller fann dem själva" }
        return "\(found) av \(cell.observed) fann patruller själva"
    }
}
