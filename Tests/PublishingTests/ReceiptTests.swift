import Domain
import Publishing
import Testing

struct ReceiptTests {
    @Test func `every reporter gets a receipt of its own`() {
        let names = files(SampleEdition.make()).map(\.name)
        #expect(
            names == [
                "kvittens-bostader.html", "kvittens-vakt.html", "kvittens-mariedal.html",
                "kvittens-fritid.html", "kvittens-raddning.html",
            ]
        )
    }

    @Test func `a receipt never leaves its folder and never meets another`() {
        var edition = SampleEdition.make()
        let ids = ["../../x", "a b", "a-b", "a~b", "å/ä", "-rf", "a\nb", "a~20b"]
        edition.reporters = ids.map { id in
            ReporterStanding(
                reporter: Reporter(id: id, name: id, type: ""),
                status: .silent,
                rows: 0
            )
        }
        let names = files(edition).map(\.name)
        #expect(Set(names).count == ids.count)
        #expect(names.allSatisfy { $0.dropLast(5).allSatisfy { $0 != "/" && $0 != "." } })
    }

    @Test func `the same fault on many rows is told once, with its rows`() {
        let page = page("kvittens-bostader.html")
        #expect(page.contains("2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24 och 3 till"))
        #expect(page.components(of: "gick inte att läsa. Skriv datum") == 1)
    }

    @Test func `the silent are told that silence is not calm and how to say calm`() {
        let page = page("kvittens-fritid.html")
        #expect(page.contains("Vi har inte fått något från er"))
        #expect(page.contains("ordet ”lugnt”"))
    }

    @Test func `those who said calm are told that it counts`() {
        #expect(page("kvittens-mariedal.html").contains("Ni har rapporterat <b>lugnt</b>"))
    }

    @Test func `a receipt tells what became of its rows and what was proposed there`() {
        let page = page("kvittens-vakt.html")
        #expect(page.contains("3 händelser."))
        #expect(page.contains("1 av dem har också andra berättat om"))
        #expect(page.contains("Förslag som EST-gruppen tar ställning till ("))
        #expect(page.contains("Förra besluten i samma områden"))
    }

    @Test func `nobody is told what another reporter wrote`() {
        let page = page("kvittens-vakt.html", showsText: true)
        #expect(!page.contains("Bråk vid torget"))
    }

    private func files(_ edition: Edition) -> [ReportFile] {
        Publication.files(edition).filter {
            $0.name.hasPrefix("kvittens-") && $0.name.hasSuffix(".html")
        }
    }

    private func page(_ name: String, showsText: Bool = false) -> String {
        let file = files(SampleEdition.make(showsText: showsText)).first { $0.name == name }
        return String(decoding: file?.bytes ?? [], as: UTF8.self)
    }
}

extension String {
    fileprivate func components(of part: String) -> Int {
        ranges(of: part).count
    }
}
