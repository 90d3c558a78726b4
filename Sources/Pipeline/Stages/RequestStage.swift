import Domain
import Foundation
import Intake
import Publishing
import Store

/// Request of staff that no run has answered yet.
struct PendingRequest: Hashable, Sendable {
    /// Hash of the request and its occurrence among equal ones, so that each row of the file is answered once.
    let key: String

    let request: StaffRequest
}

/// Reading of what staff ask of the run: `inbox/begaran.csv` (decision 0047).
struct RequestStage {
    let workspace: Workspace
    let transaction: Transaction
    let masker: Masker

    /// Returns the requests that have not been answered, in the order of the file, and the faults of the file.
    func read() throws -> (pending: [PendingRequest], findings: [Finding]) {
        var (pending, findings): ([PendingRequest], [Finding]) = ([], [])
        for url in workspace.requests where FileManager.default.fileExists(atPath: url.path) {
            let name = url.lastPathComponent
            let read = StaffFile.requests(try Settings.bytes(url), file: name, masker: masker)
            findings += read.findings
            var occurrences: [String: Int] = [:]
            for request in read.rows {
                let text = [request.action.rawValue, request.period, request.reason]
                    .joined(separator: "\u{1F}")
                let occurrence = occurrences[text, default: 0]
                occurrences[text] = occurrence + 1
                let key = Fingerprint.hash("\(text)\u{1F}\(occurrence)")
                guard try !transaction.requests.isAnswered(key) else { continue }
                pending.append(PendingRequest(key: key, request: request))
            }
        }
        return (pending, findings)
    }

    /// Confirms the periods where they wait for it and a request asks for it; else that request waits for its answer.
    func confirm(_ confirmation: PeriodConfirmation, on today: Day) throws {
        guard try confirmation.isAwaited(transaction) else { return }
        let asked = try read().pending.first { $0.request.action == .confirm }
        guard let asked else { return }
        let answer = RequestAnswer(asked.request, on: today, .done(version: nil))
        try transaction.requests.add(answer, key: asked.key)
    }
}

extension EstRun {
    /// Answers the requests that wait, and returns the lägesbilder that were made for them.
    func answerRequests(
        _ settings: Settings,
        _ summary: RunSummary,
        in store: Store
    ) throws -> [MadePicture] {
        var made: [MadePicture] = []
        for pending in summary.requests {
            let outcome: RequestAnswer.Outcome
            switch pending.request.action {
            case .remake:
                (outcome, made) = try remake(pending.request, settings, summary, made, in: store)
            case .withdraw:
                outcome = try withdraw(pending.request, settings, summary.today, in: store)
            case .confirm:
                outcome = .nothingWaits
            }
            let answer = RequestAnswer(pending.request, on: summary.today, outcome)
            try store.write { try $0.requests.add(answer, key: pending.key) }
        }
        return made
    }

    /// Makes a new version of a period's lägesbild, unless this run has made it already.
    private func remake(
        _ request: StaffRequest,
        _ settings: Settings,
        _ summary: RunSummary,
        _ before: [MadePicture],
        in store: Store
    ) throws -> (RequestAnswer.Outcome, [MadePicture]) {
        if let fresh = (summary.made + before).last(where: { $0.period.id == request.period }) {
            return (.done(version: fresh.version), before)
        }
        guard let picture = try published(request, in: store) else { return (.notMade, before) }
        let calendar = settings.configuration.calendar
        guard try store.read({ try PurgeLimits(calendar, $0) }).allow(picture.period) else {
            return (.purged, before)
        }
        progress(.making(period: picture.period.id))
        let made = try make(picture.period, settings, summary, isRemake: true, in: store)
        return (.done(version: made.version), before + [made])
    }

    /// Puts a notice in the place of a published lägesbild; the plan that belonged to it has no lines then.
    private func withdraw(
        _ request: StaffRequest,
        _ settings: Settings,
        _ today: Day,
        in store: Store
    ) throws -> RequestAnswer.Outcome {
        guard let earlier = try published(request, in: store) else { return .notMade }
        let notice = WithdrawnPage(
            of: earlier.period,
            in: settings.configuration.municipality,
            by: request,
            on: today
        )
        let stage = PublishStage(workspace: workspace)
        let published = try stage.publish(notice.file, of: earlier.period, after: earlier)
        try store.write { transaction in
            let picture = PublishedPicture(
                period: earlier.period,
                version: published.version,
                run: try transaction.runs.latest(),
                manifest: published.manifest
            )
            try transaction.pictures.add(picture)
            try transaction.pictures.markWithdrawn(picture)
        }
        return .done(version: published.version)
    }

    private func published(_ request: StaffRequest, in store: Store) throws -> PublishedPicture? {
        try store.read { try $0.pictures.newest() }.last { $0.period.id == request.period }
    }
}
