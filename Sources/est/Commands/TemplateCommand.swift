import ArgumentParser
import Domain
import Foundation
import Pipeline

/// `est template`: writes a template to fill in, with lists to choose from.
struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Write a template, as a workbook with lists to choose from and as CSV.",
        discussion: """
            'est template reporter ID' writes rapportmall-ID.xlsx and .csv for a reporter; 'bemanning', 'insatser' and \
            'kalender' those for rosters, delivered measures and what is coming. What is filled in is read without \
            settings; the example row is not. A file that exists is left as it is.
            """
    )

    @Argument(
        help: "Kind: reporter, bemanning, insatser or kalender.",
        transform: TemplateCommand.kind
    )
    var kind: TemplateFiles.Kind

    @Argument(help: "Id of the reporter.")
    var reporter: String?

    @Option(help: "Folder to write to; default: the current one.", completion: .directory)
    var output = "."

    @OptionGroup var folder: WorkspaceFolder

    private static func kind(_ text: String) throws -> TemplateFiles.Kind {
        guard let kind = TemplateFiles.Kind(rawValue: text) else {
            throw ValidationError(.unreadable(text, example: "kalender"))
        }
        return kind
    }

    func validate() throws {
        if kind == .reporter, reporter == nil {
            throw ValidationError(.incomplete("reporter", "ID"))
        }
    }

    func run() throws {
        try Failure.handled {
            let url = URL(filePath: output, directoryHint: .isDirectory)
            let written = try TemplateFiles(folder.value)
                .write(kind, reporter: reporter ?? "", to: url)
            for path in written { print(path) }
            if written.isEmpty { print("Mallarna finns redan i ”\(output)”.") }
        }
    }
}
