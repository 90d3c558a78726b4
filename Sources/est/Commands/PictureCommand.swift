import ArgumentParser
import Domain
import Foundation
import Pipeline

/// `est picture`: publishes a roll-up of stored periods.
struct PictureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "picture",
        abstract:
            "Combine stored periods: weeks, a quarter, a tertial, a year or any range of days.",
        discussion: """
            A period is included if most of its days are in the range; the page shows which days are covered. The files \
            are written to 'reports/sammanstallning-…' or to --out, and replace only an earlier roll-up.
            """
    )

    @OptionGroup var options: WorkspaceOptions

    @Option(help: "First day, such as 2026-01-01; with --to.", transform: WorkspaceOptions.day)
    var from: Day?

    @Option(help: "Last day, such as 2026-04-30; with --from.", transform: WorkspaceOptions.day)
    var to: Day?

    @Option(help: "Number of weeks, ending with the latest closed week.")
    var weeks: Int?

    @Option(help: "A quarter, such as 2026-Q3.")
    var quarter: String?

    @Option(help: "A third of a year, such as 2026-T2.")
    var tertial: String?

    @Option(help: "A year, such as 2026.")
    var year: String?

    @Option(help: "Folder to write to.", completion: .directory)
    var out: String?

    func validate() throws { _ = try request }

    func run() throws {
        try Failure.handled {
            let stage = RollupStage(options.value, asOf: options.asOf)
            let rollup = try stage.rollup(request)
            let folder = try stage.publish(
                rollup,
                in: out.map { URL(filePath: $0, directoryHint: .isDirectory).standardizedFileURL }
            )
            let window = rollup.window
            let periods = Words.count(window.periods.count, "period", "perioder")
            print(
                "\(periods), \(window.first)–\(window.last):"
                    + " \(folder.appending(path: "sammanstallning.html").path)"
            )
        }
    }

    /// The roll-up that the options ask for; throws `ValidationError` unless they ask for exactly one.
    private var request: RollupRequest {
        get throws {
            let requests = [
                try days.map(RollupRequest.span), try weeks.map(Self.weeks),
                try quarter.map { try Self.named($0, RollupSpan(quarter: $0), "2026-Q3") },
                try tertial.map { try Self.named($0, RollupSpan(tertial: $0), "2026-T2") },
                try year.map { try Self.named($0, RollupSpan(year: $0), "2026") },
            ]
            .compactMap(\.self)
            guard let request = requests.first, requests.count == 1 else {
                throw ValidationError(.notOneWindow)
            }
            return request
        }
    }

    private var days: RollupSpan? {
        get throws {
            guard from != nil || to != nil else { return nil }
            guard let from, let to else {
                throw ValidationError(.incomplete("--from", "--to"))
            }
            guard let span = RollupSpan(from: from, to: to) else {
                throw ValidationError(.backwards(from: from, to: to))
            }
            return span
        }
    }

    private static func weeks(_ number: Int) throws -> RollupRequest {
        guard (1...520).contains(number) else {
            throw ValidationError(.outside("--weeks", 1...520, .number))
        }
        return .weeks(number)
    }

    private static func named(
        _ text: String,
        _ span: RollupSpan?,
        _ example: String
    ) throws -> RollupRequest {
        guard let span else { throw ValidationError(.unreadable(text, example: example)) }
        return .span(span)
    }
}
