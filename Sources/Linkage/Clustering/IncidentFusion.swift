import Domain

/// Fuses the reports of one incident into what is known of it.
struct IncidentFusion {
    /// The reports, by id, each with its probability.
    let members: [(placed: PlacedReport, probability: Double)]

    func incident(named id: IncidentID) -> Incident {
        Incident(
            id: id,
            members: members.map {
                IncidentMember(report: $0.placed.report.id, probability: $0.probability)
            },
            time: time,
            placement: placement,
            category: category,
            foundOnPatrol: members.allSatisfy { $0.placed.report.origin == .foundOnPatrol }
        )
    }

    /// The shortest interval, the earliest of equals, narrowed by each longer one that still
    /// overlaps it.
    private var time: TimeSpan {
        let spans = members.map(\.placed.report.time).sorted {
            ($0.length, $0.start) < ($1.length, $1.start)
        }
        return spans.dropFirst().reduce(spans[0]) { narrowed, span in
            guard narrowed.overlap(span) > 0 else { return narrowed }
            return TimeSpan(
                start: max(narrowed.start, span.start),
                end: min(narrowed.end, span.end),
                precision: narrowed.precision
            )
        }
    }

    /// The placement known to the fewest metres, then the most probable one, then the first
    /// report's; its point is drawn towards the others that agree with it.
    private var placement: Placement {
        let placements = members.map(\.placed.placement)
        let ranked = placements.indices.sorted {
            rank(placements[$0], $0) < rank(placements[$1], $1)
        }
        .map { placements[$0] }
        return PointFusion(ranked[0], with: ranked.dropFirst()).placement
    }

    private func rank(_ placement: Placement, _ index: Int) -> (Double, Double, Int) {
        let metres =
            placement.point == nil ? .infinity : placement.metres ?? .greatestFiniteMagnitude
        return (metres, -placement.probability, index)
    }

    /// The category with the largest sum of probabilities; the first by name of equals.
    private var category: CategoryID? {
        var votes: [CategoryID: Double] = [:]
        for member in members {
            guard let category = member.placed.report.category else { continue }
            votes[category, default: 0] += member.probability
        }
        return votes.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key
    }
}
