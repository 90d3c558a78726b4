public import Domain

extension Aoristic {
    /// Incidents by area, category and slot: the rows that a period is remembered by.
    ///
    /// Incidents found on patrol and incidents without a category are left out. Rows come in the
    /// order of area, category and slot, those without area first.
    public static func slotCounts(
        of incidents: [Incident],
        period: Int = 0,
        pattern: [WeekSlotCount] = []
    ) -> [SlotCount] {
        var sums: [Place: [Double]] = [:]
        let calledIn = incidents.filter { !$0.foundOnPatrol }.sorted { $0.id < $1.id }
        for incident in calledIn {
            guard let category = incident.category else { continue }
            let place = Place(area: incident.placement.area, category: category)
            for (slot, share) in shares(of: incident.time, pattern: pattern) {
                sums[place, default: WeekSlot.all.map { _ in 0 }][slot.index] += share
            }
        }
        return sums.sorted { $0.key < $1.key }.flatMap { place, slots in
            WeekSlot.all.filter { slots[$0.index] > 0 }.map { slot in
                SlotCount(
                    period: period,
                    area: place.area,
                    category: place.category,
                    slot: slot,
                    incidents: slots[slot.index]
                )
            }
        }
    }

    private struct Place: Hashable, Comparable {
        let area: AreaID?
        let category: CategoryID

        static func < (left: Place, right: Place) -> Bool {
            (left.area ?? "", left.category) < (right.area ?? "", right.category)
        }
    }
}
