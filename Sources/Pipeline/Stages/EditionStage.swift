import Domain
import Situation
import Store

/// Everything that one period's page is made from, gathered from the database and the settings.
struct EditionStage {
    let settings: Settings
    let transaction: Transaction
    let today: Day

    /// Faults in the files from staff and in the folders of the inbox.
    let faults: [Finding]

    /// What reporters have sent of the period that waits for the next run.
    let waiting: [WaitingFile]

    /// The edition as a first version: publishing gives it its number.
    func edition(
        of picture: SituationPicture,
        plan: DeploymentPlan
    ) throws -> Edition {
        let period = picture.period
        let accounts = try transaction.rows.accounts(of: period)
        let configuration = settings.configuration
        let links = try transaction.incidents.unsureLinks(of: period)
        let changes = try transaction.incidentChanges.all(of: period)
        var edition = Edition(
            municipality: configuration.municipality,
            version: 1,
            asOf: today,
            simulated: configuration.simulatedAsOf != nil,
            account: accounts.values.reduce(RowAccount(), +),
            unreadable: try transaction.findings.unreadable(of: period) + faults
                + UnknownLines(transaction: transaction, known: KnownPlans(transaction)).findings(),
            reporters: try standings(of: period, accounts: accounts),
            areas: settings.maps[period].areas,
            categories: configuration.categories,
            resources: configuration.resources,
            picture: picture,
            plan: plan,
            effects: try FollowUpStage(settings: settings, transaction: transaction)
                .effects(seenIn: period),
            incidents: try transaction.incidents.all(of: period),
            reports: try transaction.reports.all(of: period),
            unsureLinks: links,
            neighbours: try neighbours(of: period, links, changes),
            incidentChanges: changes,
            calendar: settings.calendar.filter {
                $0.last > period.last && $0.first <= plan.period.last
            },
            findings: try findings(of: period),
            accounts: accounts,
            deliveries: try transaction.rows.deliveryAccounts(of: period),
            quarantine: try transaction.quarantine.all(of: period),
            mapChanges: try mapChanges(before: period),
            redrawn: redrawn(in: period),
            showsText: configuration.showsText,
            weightNote: configuration.weightNote
        )
        edition.escalations = try EscalationStage(settings: settings, transaction: transaction)
            .escalations(of: picture)
        edition.longTerm = try LongTermStage(settings: settings, transaction: transaction)
            .measures(of: period, edition.escalations)
        edition.formerPlans = try transaction.plans.versions(of: period)
        edition.lateChanges = try LateChangeStage(settings: settings, transaction: transaction)
            .changes(before: period)
        return edition
    }

    /// Reports of other periods that pairs and changes of this one name.
    private func neighbours(
        of period: Period,
        _ links: [Link],
        _ changes: [IncidentChange]
    ) throws -> [PlacedReport] {
        let causes = changes.compactMap { change -> ReportID? in
            guard case .report(let id) = change.cause else { return nil }
            return id
        }
        let named = Set(links.flatMap { [$0.first, $0.second] } + causes)
        let calendar = settings.configuration.calendar
        return try transaction.reports.all(in: named)
            .filter { calendar.period(of: $0.report.time) != period }
    }

    /// What became of earlier pages' figures after the latest of them was made.
    private func mapChanges(before period: Period) throws -> [MapChange] {
        let pages = try transaction.pictures.newest().filter { $0.period < period }
        let changes = try transaction.mapChanges.all(
            after: pages.map(\.run).max(),
            before: period.first
        )
        return changes.filter { change in pages.contains { $0.period == change.period } }
    }

    /// Areas that are not judged yet, since they were redrawn.
    private func redrawn(in period: Period) -> [AreaID: Day] {
        let own = SituationSettings.standard.fewestOwnPeriods
        let first = settings.configuration.calendar.period(-own, after: period)
        return settings.maps.redrawn(in: period, since: first) ?? [:]
    }

    private func findings(of period: Period) throws -> [ReporterID: [Finding]] {
        var findings = try transaction.findings.all(of: period)
        for file in waiting {
            findings[file.reporter, default: []].append(file.receiptFinding)
        }
        return findings
    }

    private func standings(
        of period: Period,
        accounts: [ReporterID: RowAccount]
    ) throws -> [ReporterStanding] {
        let heard = try transaction.reports.standings(from: period, through: period)
        return settings.configuration.reporters.compactMap { settings in
            let id = settings.reporter.id
            let rows = accounts[id]?.received ?? 0
            let status = heard[StandingKey(period: period.first, reporter: id)]
            let hasSent = rows > 0 || waiting.contains { $0.reporter == id }
            if settings.sendsVoices, !hasSent { return nil }
            return ReporterStanding(
                reporter: settings.reporter,
                status: status ?? (hasSent ? .unreadable : .silent),
                rows: rows
            )
        }
    }
}

/// Which earlier published figures are others now, and through what (decision 0030).
struct LateChangeStage {
    let settings: Settings
    let transaction: Transaction

    /// Changes of the newest version of each lägesbild of the year before a period, oldest first.
    ///
    /// One that was published before figures were written down is told of only where something has come since.
    func changes(before period: Period) throws -> [LateChange] {
        let calendar = settings.configuration.calendar
        let first = calendar.period(-HistorySpan.recentHistory, after: period)
        return try transaction.pictures.newest()
            .filter { first <= $0.period && $0.period < period }
            .compactMap(change)
    }

    private func change(of picture: PublishedPicture) throws -> LateChange? {
        let figures = try transaction.pictures.counts(of: picture).map {
            try differences(of: $0, in: picture.period)
        }
        let causes = try transaction.pictures.lateCauses(of: picture)
        guard figures.map({ !$0.isEmpty }) ?? !causes.isEmpty else { return nil }
        return LateChange(
            period: picture.period,
            version: picture.version,
            figures: figures,
            causes: causes
        )
    }

    private struct Cell: Hashable {
        let area: AreaID?
        let category: CategoryID?
    }

    /// Figures that differ, by the area's name and the category.
    private func differences(
        of published: [PublishedCount],
        in period: Period
    ) throws -> [LateFigure] {
        var cells: [Cell: (published: Int, now: Int)] = [:]
        for count in published {
            cells[Cell(area: count.area, category: count.category)] = (count.incidents, 0)
        }
        for count in try transaction.incidents.counts(from: period, through: period) {
            cells[Cell(area: count.area, category: count.category), default: (0, 0)].now =
                count.incidents
        }
        let areas = settings.maps[period].areas
        let names = Dictionary(uniqueKeysWithValues: areas.map { ($0.id, $0.name) })
        return cells.filter { $0.value.published != $0.value.now }.map { cell, count in
            LateFigure(
                area: cell.area.map { names[$0] ?? $0 },
                category: cell.category,
                published: count.published,
                now: count.now
            )
        }
        .sorted { ($0.area ?? "", $0.category ?? "") < ($1.area ?? "", $1.category ?? "") }
    }
}
