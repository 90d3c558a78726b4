import Domain
import Testing

@testable import est

/// Mistakes on the command line: one Swedish sentence, then the usage, and the exit code of usage.
struct UsageTextTests {
    @Test(
        arguments: [
            (
                ["run", "--wrkspace", "a"],
                "Alternativet ”--wrkspace” finns inte. Närmast: ”--workspace”."
            ),
            (["run", "--xyzxyz"], "Alternativet ”--xyzxyz” finns inte."),
            (["run", "--workspace"], "Alternativet ”--workspace” saknar sitt värde."),
            (["run", "--json=a"], "Alternativet ”--json” tar inget värde, men ”a” angavs."),
            (["backup"], "Argumentet ”<file>” saknas."),
            (["place", "a.csv"], "Argumentet ”--areas <areas>” saknas."),
            (["fly"], "Här går det inte att ange ”fly”."),
            (["run", "a", "b"], "Här går det inte att ange ”a”, ”b”."),
            (["picture", "--weeks", "två"], "Värdet ”två” för ”--weeks” går inte att tolka."),
            (
                ["run", "--as-of", "soon"],
                "Värdet ”soon” för ”--as-of” går inte att tolka. Skriv ett datum, till exempel ”2026-11-03”."
            ),
            (
                ["--generate-completion-script", "x"],
                "Kommandot kan inte tolkas: Can't generate completion scripts for 'x'."
            ),
        ] as [([String], String)]
    )
    func `the parser's message is a Swedish sentence, with the usage after it`(
        arguments: [String],
        sentence: String
    ) throws {
        let result = try est(arguments)
        #expect(result.code == ExitCode.usage.rawValue)
        #expect(result.errors.hasPrefix("est: \(sentence)"), "\(result.errors)")
        #expect(result.errors.contains("\nUsage: est"), "\(result.errors)")
        #expect(result.errors.contains(" --help' for more information.\n"), "\(result.errors)")
        #expect(!result.errors.contains("Error:") && result.output.isEmpty, "\(result.errors)")
    }

    private static let faults: [UsageFault] = [
        .notADay, .unreadable("x", example: "2026-Q3"), .exclusive("--a", "--b"),
        .incomplete("--a", "--b"), .backwards(from: Day(number: 9), to: Day(number: 8)),
        .outside("--reach", 1...336, .hours), .outside("--weeks", 1...520, .number), .notOneWindow,
        .placesWithoutAreas, .missingReports, .notAPair, .changesWithoutWhatIf,
        .whatIfWithoutChanges,
    ]

    @Test(arguments: faults)
    func `a mistake that a command finds is a sentence that passes the parser unchanged`(
        fault: UsageFault
    ) {
        let sentence = UsageText.sentence(fault)
        #expect(UsageText.sentence(sentence) == sentence)
        #expect(sentence.hasSuffix(".") && sentence.contains("”"), "\(sentence)")
    }

    @Test func `a mistake in two options names both, with the usage of the command`() throws {
        let result = try est("picture", "--from", "2026-11-01")
        #expect(result.code == ExitCode.usage.rawValue)
        #expect(
            result.errors.hasPrefix(
                "est: ”--from” och ”--to” ska anges tillsammans.\nUsage: est picture "
            )
        )
    }

    @Test func `text from the command line that breaks the line stays on it`() throws {
        let result = try est("run", "a\nb")
        #expect(
            result.errors.hasPrefix("est: Här går det inte att ange ”a\\nb”.\n"),
            "\(result.errors)"
        )
    }
}
