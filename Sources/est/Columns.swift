import ArgumentParser
import Foundation
import Pipeline

/// `est columns`: what `kommun.yml` should say of a reporter's files.
struct Columns: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Propose the YAML for a new reporter's files, to be pasted into kommun.yml.",
        discussion: """
            Headings, dates, coordinates and words for categories are told by what they are called \
            and by what stands in the cells; what is unsure is marked. Of a reporter that kommun.yml \
            has, only new headings and words are told. Without FILE the whole inbox is looked at.
            """
    )

    @Argument(
        help: "A file from the reporter.",
        completion: .file(extensions: ["csv"]),
        transform: StageOptions.url
    )
    var file: URL?

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        try Failure.handled {
            let advice = ColumnAdvice(options.value, asOf: options.asOf)
            print(try advice.yaml(for: file), terminator: "")
        }
    }
}
