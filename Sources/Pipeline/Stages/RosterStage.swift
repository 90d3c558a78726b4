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
        let roster = withOneSpelling(roster)
        let tied = roster.compactMap { located.tied($0, among: resources) }
        let untied = roster.filter { located.tied($0, among: resources) == nil }
        let faults = RosterCheck(resources).faults(in: tied)
        return (tied, untied.map(unknownTeam) + faults.map(\.finding))
    }

    /// Gives each team of a function one spelling: that of the function's settings, else the first one in the rosters.
    ///
    /// Teams are compared as case numbers are, so that `Lag A`, `LAG A` and `Lag-A` are one (decision 0037).
    private func withOneSpelling(_ roster: [RosterEntry]) -> [RosterEntry] {
        var spellings: [[String]: String] = [:]
        for resource in resources {
            for team in resource.tiedTo.keys.sorted() {
                spellings[[resource.id, team], default: team] = team
                spellings[[resource.id, "", Report.caseKey(of: team) ?? ""], default: team] += ""
            }
        }
        return roster.map { entry in
            guard let key = Report.caseKey(of: entry.team) else { return entry }
            var entry = entry
            if let own = spellings[[entry.resource, entry.team]] {
                entry.team = own
            } else {
                let form = [entry.resource, "", key]
                entry.team = spellings[form] ?? entry.team
                spellings[form] = entry.team
            }
            return entry
        }
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
        .concerning(entry.time.end.day)
    }
}
