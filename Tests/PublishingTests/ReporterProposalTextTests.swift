import Domain
import Publishing
import Testing

/// The words of a reporter's proposal, and what it asks.
struct ReporterProposalTextTests {
    private func proposal(isKnown: Bool = false) -> ReporterProposal {
        var proposal = ReporterProposal(
            id: "skolan",
            name: "Skolan",
            type: "skola",
            isKnown: isKnown,
            files: ["a.csv"],
            rows: 20
        )
        proposal.fields = [
            .init(key: "date", columns: [column("Datum", isSure: true)]),
            .init(key: "category", columns: [column("Vad", isSure: false, rows: 12)]),
        ]
        proposal.unread = [
            UnreadColumn(heading: "Namn", reason: .person, rows: 20),
            UnreadColumn(heading: "Färg", reason: .unknown, rows: 20),
        ]
        proposal.words = [
            .init(text: "Stök", rows: 9, categories: ["ordning"], isSure: false),
            .init(text: "Bråk", rows: 3, categories: ["ordning"], isSure: true),
            .init(text: "Övrigt", rows: 2, categories: [], isSure: true),
        ]
        return proposal
    }

    private func column(_ name: String, isSure: Bool, rows: Int = 20) -> ReporterProposal.Column {
        .init(name: name, isSure: isSure, isNew: !isSure, alternatives: [], rows: rows)
    }

    @Test func `an entry says what is read, what is not and why, and marks what is unsure`() {
        let yaml = ReporterProposalText(proposal()).yaml ?? ""
        #expect(yaml.contains("      date: [\"Datum\"]\n      category: [\"Vad\"]  # osäker: "))
        #expect(yaml.contains("    # Läses inte, pekar ut personer: \"Namn\"\n"))
        #expect(
            yaml.contains("      \"Stök\": ordning  # osäker; 9 rader\n      \"Bråk\": ordning\n")
        )
        #expect(
            yaml.contains("      # \"Övrigt\": …  # 2 rader, verkar inte vara någon kategori\n")
        )
    }

    @Test func `of a known reporter only new columns and words are told`() {
        let yaml = ReporterProposalText(proposal(isKnown: true)).yaml ?? ""
        #expect(yaml.contains("Nytt från skolan i a.csv") && yaml.contains("Färg"))
        #expect(!yaml.contains("Datum") && !yaml.contains("Namn"))
        var plain = proposal(isKnown: true)
        (plain.fields, plain.unread, plain.words) = ([], [], [])
        #expect(ReporterProposalText(plain).yaml == nil)
    }

    @Test func `questions that concern most rows come first`() {
        let subjects = proposal().questions.map(\.subject)
        #expect(subjects == [.home, .column("Vad", key: "category"), .word("Stök")])
    }
}
