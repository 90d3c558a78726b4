import Domain
import Planning
import Toolkit

/// Shifts with known functions and places → those that can be planned, and what is wrong with them.
struct RosterStage {
    let resources: [ResourceKind]
    let located: LocatedRules

    /// Ties teams to where they belong and holds every row against the rules of its function.
    func read(_ roster: [RosterEntry]) -> (roster: [RosterEntry], findings: [Finding]) {
        let tied = roster.compactMap { located.tied($0, among: resources) }
        let untied = roster.filter { located.tied($0, among: resources) == nil }
        let faults = RosterCheck(resources).faults(in: tied)
        return (tied, untied.map(unknownTeam) + faults.map(Finding.init))
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

extension Finding {
    /// What a shift breaks; what is planned of it all the same stands as the hint.
    fileprivate init(_ fault: RosterFault) {
        let isTrimmed = fault.planned != nil && fault.planned != fault.entry.time
        self.init(
            FindingCode(fault.rule),
            file: fault.entry.file,
            line: fault.entry.line,
            hint: isTrimmed ? fault.planned.map { "\($0.start)–\($0.end.clock)" } : nil
        )
    }
}

extension FindingCode {
    fileprivate init(_ rule: RosterRule) {
        self =
            switch rule {
            case .doubleBooking: .doubleBooking
            case .hours: .outsideHours
            case .contractHours: .contractHours
            case .nightRest: .nightRest
            case .dailyRest: .dailyRest
            case .weeklyRest: .weeklyRest
            case .fortnightHours: .fortnightHours
            case .crew: .smallCrew
            case .permit: .outsidePermit
            case .rareWalks: .rareWalks
            }
    }
}
