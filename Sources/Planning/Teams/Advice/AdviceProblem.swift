import Domain

/// The days after a plan's as a problem of teams, with the meaning of its indices.
struct AdviceProblem {
    let needs: NeedTable
    let groups: [TeamGroup]
    private(set) var teams: TeamProblem
    /// Group and time of each duty.
    private(set) var duties: [(group: Int, time: TimeSpan)] = []
    /// Duty and cell of each option.
    private(set) var options: [(duty: Int, cell: Int)] = []
    private let settings: PlanSettings

    private let given: Day

    /// Most duties in seven days that leave room for weekly rest.
    private static let dutiesPerWeek = 5

    /// A problem of the days to be advised on, with advice that is given on a day.
    init(_ problem: PlanProblem, given: Day, settings: PlanSettings) {
        self.settings = settings
        self.given = given
        needs = NeedTable(problem, eventWeight: settings.eventWeight)
        groups = TeamGroup.all(in: problem)
        teams = TeamProblem(ConcaveGain(ofVisits: settings.gains))
        for cell in needs.cells {
            _ = teams.addCell(weight: cell.total, mostVisits: settings.visitsPerArea)
        }
        for group in groups.indices { addGroup(group, in: problem.period) }
    }

    private mutating func addGroup(_ index: Int, in days: Period) {
        let (group, first) = (groups[index], duties.count)
        let kind = teams.addKind(teams: group.teams)
        for (time, mostTeams) in group.duties(in: days, given: given) {
            let duty = teams.addDuty(kind: kind, mostTeams: mostTeams, minutes: time.length)
            duties.append((index, time))
            addPieces(of: duty, group, time)
        }
        guard !group.isBooked else { return }
        addRest(of: group, first..<duties.count)
        teams.addWindow(
            duties: first..<duties.count,
            most: group.mostMinutes(in: days.length),
            counting: .minutes
        )
    }

    /// Adds the pieces of a duty, with the visits that its rules allow.
    private mutating func addPieces(of duty: Int, _ group: TeamGroup, _ time: TimeSpan) {
        let entry = RosterEntry(
            resource: group.resource.id,
            team: "",
            time: time,
            people: group.resource.minimumCrew,
            kind: .schedule,
            boundTo: group.boundTo
        )
        let shift = Shift(entry, resource: group.resource)
        for segment in shift.segments where needs.period.contains(segment.day) {
            let piece = teams.addPiece(duty: duty, slots: shift.visits(in: segment))
            for (area, name) in needs.areas.enumerated() {
                guard let cell = needs.index(area: area, day: segment.day, part: segment.part),
                    RuleDescriptor.closing(
                        .init(
                            shift: shift,
                            segment: segment,
                            need: needs.cells[cell],
                            area: name
                        )
                    ) == nil
                else { continue }
                let fit = needs.cells[cell].fit(of: group.resource)
                guard fit > 0 else { continue }
                _ = teams.addOption(
                    piece: piece,
                    cell: cell,
                    slots: 1,
                    effect: fit,
                    mostVisits: settings.visitsPerTeam
                )
                options.append((duty, cell))
            }
        }
    }

    /// Adds windows for daily and weekly rest of employed teams.
    ///
    /// Where the rosters on file show more, several people share a team, and that is the limit.
    private mutating func addRest(of group: TeamGroup, _ range: Range<Int>) {
        guard let rest = group.resource.rest else { return }
        addWindows(of: group, range, perTeam: 1) { $0.end.adding(minutes: rest.daily * 60) }
        addWindows(of: group, range, perTeam: Self.dutiesPerWeek) {
            $0.start.adding(minutes: 7 * 24 * 60)
        }
    }

    private mutating func addWindows(
        of group: TeamGroup,
        _ range: Range<Int>,
        perTeam: Int,
        until end: (TimeSpan) -> LocalTime
    ) {
        let most = max(perTeam * group.teams, group.mostShifts(before: end))
        for first in range {
            let last = end(duties[first].time)
            let window = range.suffix(from: first).prefix { duties[$0].time.start < last }
            teams.addWindow(duties: window, most: most)
        }
    }
}
