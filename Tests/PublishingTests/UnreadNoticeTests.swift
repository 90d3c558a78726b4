import Domain
import Testing

@testable import Publishing

struct UnreadNoticeTests {
    private func notice(_ change: (inout Edition) -> Void) -> String {
        var edition = SampleEdition.make()
        change(&edition)
        return UnreadNotice(edition: edition).html.markup
    }

    @Test func `a page that most was read for has no warning`() {
        #expect(notice { _ in }.isEmpty)
        #expect(
            notice { $0.account = RowAccount(accepted: 5, duplicates: 0, quarantined: 5) }.isEmpty
        )
        #expect(notice { ($0.shiftsRead, $0.shiftsUnread) = (3, 3) }.isEmpty)
    }

    @Test
    func `a page that less than half of the rows was read for says so, and how it is made anew`() {
        let text = notice { $0.account = RowAccount(accepted: 4, duplicates: 0, quarantined: 5) }
        #expect(text.contains("Lita inte på den här bilden än."))
        #expect(text.contains("5 av 9 rader gick inte att läsa."))
        #expect(text.contains("<b>gör om;2026-v43-44;rättade filer</b>"))
        #expect(text.contains("est run --remake 2026-v43-44"))
    }

    @Test func `rosters and reporters that could not be read are named`() {
        #expect(
            notice { ($0.shiftsRead, $0.shiftsUnread) = (0, 1) }
                .contains("så planen saknar pass")
        )
        let text = notice { edition in
            edition.reporters = edition.reporters.map {
                ReporterStanding(reporter: $0.reporter, status: .unreadable, rows: $0.rows)
            }
        }
        #expect(text.contains("Det som kom från"))
    }
}
