import Domain
import Situation
import Store

/// Assembly of one period's edition from the database and the settings.
struct EditionStage {
    let settings: Settings
    let transaction: Transaction
    let today: Day

    /// Findings about files from staff and about the folders of the inbox.
    let faults: [Finding]

    /// Files of the period from reporters that wait for the next run.
    let waiting: [WaitingFile]

    /// Returns the edition as version 1; publishing assigns the final version.
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
                + UnknownLines(transaction: transaction, known: KnownPlans(transaction)).findings()
                .filter { $0.concerns(period) },
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
        (edition.shiftsRead, edition.shiftsUnread) = settings.shiftRows
        edition.formerPlans = try transaction.plans.versions(of: period)
        edition.figureRevisions = try FigureRevisionStage(
            settings: settings,
            transaction: transaction
        )
        .changes(before: period)
        return edition
    }

    /// Returns reports of other periods that this period's unsure links and incident changes name.
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

    /// Returns figure changes on earlier pages that were recorded after the latest of those pages was made.
    private func mapChanges(before period: Period) throws -> [MapChange] {
        let pages = try transaction.pictures.newest().filter { $0.period < period }
        let changes = try transaction.mapChanges.all(
            after: pages.map(\.run).max(),
            before: period.first
        )
        return changes.filter { change in pages.contains { $0.period == change.period } }
    }

    /// Returns areas not judged yet because they were redrawn, with the day of redrawing.
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
        return settings.configuration.reporters.compactMap { reporter in
            let id = reporter.reporter.id
            let rows = accounts[id]?.received ?? 0
            let status = heard[StandingKey(period: period.first, reporter: id)]
            let hasSent = rows > 0 || waiting.contains { $0.reporter == id }
            if reporter.sendsVoices, !hasSent { return nil }
            return ReporterStanding(
                reporter: reporter.reporter,
                status: status ?? (hasSent ? .unreadable : .silent),
                rows: rows
            )
        }
    }
}

/// Comparison of earlier published figures with the current ones, with causes (decision 0030).
struct FigureRevisionStage {
    let settings: Settings
    let transaction: Transaction

    /// Returns changes to the newest version of each lägesbild of the year before a period, oldest first.
    ///
    /// A lägesbild published before figures were stored is included only if rows have arrived since.
    func changes(before period: Period) throws -> [FigureRevision] {
        let calendar = settings.configuration.calendar
        let first = calendar.period(-HistorySpan.recentHistory, after: period)
        return try transaction.pictures.newest()
            .filter { first <= $0.period && $0.period < period }
            .compactMap(change)
    }

    private func change(of picture: PublishedPicture) throws -> FigureRevision? {
        let figures = try transaction.pictures.counts(of: picture).map {
            try differences(of: $0, in: picture.period)
        }
        let causes = try transaction.pictures.lateCauses(of: picture)
        guard figures.map({ !$0.isEmpty }) ?? !causes.isEmpty else { return nil }
        return FigureRevision(
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

    /// Returns the figures that differ, sorted by the area's name and the category.
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
