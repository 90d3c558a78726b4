import Domain

/// How many fewer the incidents would be if every doubtful pair were one.
///
/// Three reports that are doubtful two by two are three pairs, but two incidents fewer at most.
struct DoubtfulCount {
    /// Incidents that would be gone.
    private(set) var fewer = 0

    init(_ edition: Edition) {
        let homes = edition.incidents.flatMap { incident in
            incident.members.map { ($0.report, incident.id) }
        }
        var group = Dictionary(homes, uniquingKeysWith: { first, _ in first })
        for link in edition.unsureLinks {
            // A report of another period stands for its own incident.
            let (one, other) = (group[link.first] ?? link.first, group[link.second] ?? link.second)
            guard one != other else { continue }
            fewer += 1
            group[link.first] = one
            group[link.second] = one
            for (report, name) in group where name == other { group[report] = one }
        }
    }
}
