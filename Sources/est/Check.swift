import ArgumentParser
import Domain
import Pipeline

/// `est check`: whether everything is in order.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read configuration and inbox, tell what is wrong, write nothing."
    )

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        try Failure.handled {
            let result = try Inspection(options.value, asOf: options.asOf).run()
            for (reporter, account) in result.reporters {
                print("\(reporter.id): \(StatusText.equation(account))")
            }
            for finding in result.staffFindings { print(RunText.line(finding)) }
            for count in result.deliveryFindings {
                let line = count.firstLine.map { ", first on line \($0)" } ?? ""
                print(
                    Terminal.plain(
                        "\(count.severity): \(count.file): \(count.code) × \(count.number)\(line)"
                    )
                )
            }
            let unknown = FindingCode.unknownCategory.rawValue
            if result.deliveryFindings.contains(where: { $0.code == unknown }) {
                print("The words for categories that are not known: est columns")
            }
            if result.hasErrors { throw ProgramExit(.configuration) }
            if result.hasQuarantine { throw ProgramExit(.quarantine) }
        }
    }
}
