import Domain
import Geography

extension Placer {
    /// The areas of places as staff write them; those that are not known are left out.
    func areas(named places: [String]) -> [String: AreaID] {
        var areas: [String: AreaID] = [:]
        for place in Set(places) where !place.isEmpty {
            areas[place] = area(named: place, municipality: nil)
        }
        return areas
    }
}

extension DeliveredMeasure {
    /// The same measure by a function's own name.
    func of(_ resource: ResourceID) -> DeliveredMeasure {
        DeliveredMeasure(
            line: line,
            resource: resource,
            place: place,
            time: time,
            done: done,
            observed: observed,
            origin: origin
        )
    }
}
