import Domain
import Toolkit

extension PlanProblem {
    /// Throws where a part of the problem names what another part does not have.
    func check() throws(PlanningError) {
        try checkUnique(areas.map(\.id), source: .areas)
        try checkUnique(categories.map(\.id), source: .categories)
        try checkUnique(resources.map(\.id), source: .functions)
        try checkRoster()
        try checkForecast()
        for resource in resources {
            try checkAreas(resource.allowedAreas, source: .allowedAreas(of: resource.id))
            for permit in resource.permits {
                try checkAreas(permit.areas, source: .permit(of: resource.id))
            }
        }
    }

    private func checkUnique(_ names: [String], source: PlanningSource) throws(PlanningError) {
        var seen: Set<String> = []
        for name in names where !seen.insert(name).inserted {
            throw .repeatedName(name, source: source)
        }
    }

    private func checkRoster() throws(PlanningError) {
        let known = Set(resources.map(\.id))
        for entry in roster {
            guard known.contains(entry.resource) else {
                throw .unknownResource(entry.resource, nearest: nearest(entry.resource, known))
            }
            try checkAreas(entry.boundTo, source: .roster)
        }
    }

    private func checkForecast() throws(PlanningError) {
        try checkAreas(forecast.map(\.area), source: .forecast)
        let known = Set(categories.map(\.id))
        for cell in forecast {
            guard known.contains(cell.category) else {
                throw .unknownCategory(cell.category, nearest: nearest(cell.category, known))
            }
            guard cell.incidents >= 0, cell.incidents.isFinite else {
                throw .invalidForecast(area: cell.area, category: cell.category)
            }
        }
    }

    private func checkAreas(_ names: [AreaID], source: PlanningSource) throws(PlanningError) {
        let known = Set(areas.map(\.id))
        for name in names where !known.contains(name) {
            throw .unknownArea(name, source: source, nearest: nearest(name, known))
        }
    }
}

private func nearest(_ name: String, _ known: Set<String>) -> String? {
    Spelling.nearest(to: name, among: known.sorted())
}
