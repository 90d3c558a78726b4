import Domain
import Toolkit

extension Configuration {
    /// The function that staff mean by a name: its id, or what the page calls it.
    func resourceID(_ name: String) -> ResourceID? {
        let written = name.lowercased()
        return resources.first {
            $0.id.lowercased() == written || $0.name.lowercased() == written
        }?.id
    }

    /// A shift with its function by id; nil where nobody has that function.
    func withResourceID(_ entry: RosterEntry) -> RosterEntry? {
        resourceID(entry.resource).map {
            var entry = entry
            entry.resource = $0
            return entry
        }
    }

    /// A delivered measure with its function by id, where somebody has that function.
    func withResourceID(_ measure: DeliveredMeasure) -> DeliveredMeasure {
        DeliveredMeasure(
            line: measure.line,
            resource: resourceID(measure.resource) ?? measure.resource,
            place: measure.place,
            time: measure.time,
            done: measure.done,
            observed: measure.observed,
            origin: measure.origin
        )
    }

    /// A finding for each function in the rosters that the configuration does not have.
    func unknownFunctions(in roster: [RosterEntry]) -> [Finding] {
        let names = resources.map(\.name)
        return Set(roster.map(\.resource)).filter { resourceID($0) == nil }.sorted().map {
            Finding(
                .unknownValue,
                file: "bemanning",
                column: "funktion",
                hint: Spelling.nearest(to: $0, among: names)
            )
        }
    }
}
