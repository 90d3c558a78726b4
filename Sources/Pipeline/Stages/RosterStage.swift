import Domain
import Planning
import Toolkit

/// Roster check: shifts with known functions and places → plannable shifts and findings.
struct RosterStage {
    let resources: [ResourceKind]
    let located: LocatedRules

    /// Ties teams to their places and checks every row against the rules of its function.
    ///
    /// Rows with an unknown team are left out and get a finding.
    func read(_ roster: [RosterEntry]) -> (roster: [RosterEntry], findings: [Finding]) {
        let tied = roster.compactMap { located.tied($0, among: resources) }
        let untied = roster.filter { located.tied($0, among: resources) == nil }
        let faults = RosterCheck(resources).faults(in: tied)
        return (tied, untied.map(unknownTeam) + faults.map(\.finding))
    }

    private func unknownTeam(_ entry: RosterEntry) -> Finding {
        let teams = resources.first { $0.id == entry.resource }?.tiedTo.keys.sorted() ?? []
        return Finding(
            .unknownValue,
            file: entry.file,
            line: entry.line,
            column: "lag",
            hint: Spelling.nearest(to: entry.team, among: teams)
        )
    }
}
