import Domain
import Publishing
import Testing

struct GoldenTests {
    @Test(
        arguments: [
            "lagesbild.html", "lagesbild.json", "plan.csv", "karta.geojson",
            "kvittens-bostader.html", "kvittens-fritid.html", "kvittens-mariedal.html",
            "kvittens-raddning.html", "kvittens-vakt.html", "kvittens-bostader.csv",
            "karantan-bostader.csv", "kopplingar.csv", "oplacerade.csv",
            "pass-vandrare.html", "pass-falt.ics",
        ]
    )
    func `every file is the one that was looked at`(name: String) throws {
        let files = Publication.files(SampleEdition.make())
        let file = try #require(files.first { $0.name == name })
        try Golden.expect(file.bytes, named: name)
    }

    @Test func `no other files are published, and each name once`() {
        let names = Publication.files(SampleEdition.make()).map(\.name)
        #expect(names.count == 23)
        #expect(Set(names).count == 23)
    }

    @Test func `the same edition gives the same bytes`() {
        #expect(Publication.files(SampleEdition.make()) == Publication.files(SampleEdition.make()))
    }
}
