import Domain

/// What the page says of the incidents behind one line or several: how many, of what, and which.
struct EvidenceWords {
    let lines: [PlanLine]
    /// The problems that they are named after.
    let categories: [CategoryID]
    let names: Names

    var text: String {
        let ids = Set(lines.flatMap(\.evidence))
        let found = ids.compactMap(names.incident).sorted { $0.number > $1.number }
        guard !ids.isEmpty else {
            return "Inga händelser denna period; förslaget vilar på tidigare perioders mönster."
        }
        let numbers =
            found.isEmpty ? [] : ["nr " + found.map { "\($0.number)" }.joined(separator: ", ")]
        let earlier = ids.count - found.count
        let older = earlier == 0 ? [] : ["\(earlier) från tidigare perioder"]
        return Swedish.sentence(count(ids.count)) + kinds(found.map(\.category))
            + ": " + Swedish.list(numbers + older) + "."
    }

    /// "6 händelser", or "minst 10 händelser" where a line may leave some out.
    private func count(_ number: Int) -> String {
        let isCut = lines.contains { $0.evidence.count >= PlanLine.mostEvidence }
        return (isCut ? "minst " : "") + Swedish.count(number, "händelse", "händelser")
    }

    /// How many are of the problems named, ", varav 4 ungdomssamling".
    private func kinds(_ found: [CategoryID?]) -> String {
        let counts = categories.map { category in
            (name: names.category(category), count: found.count { $0 == category })
        }.filter { $0.count > 0 }
        guard let first = counts.first else {
            return found.isEmpty ? "" : " av annat slag samma tid på dygnet"
        }
        if counts.count == 1, first.count == found.count {
            return found.count == 1 ? ", \(first.name)" : ", alla \(first.name)"
        }
        return ", varav " + Swedish.list(counts.map { "\(Swedish.count($0.count)) \($0.name)" })
    }
}
