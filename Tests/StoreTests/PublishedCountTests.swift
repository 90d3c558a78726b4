import Domain
import Store
import Testing

/// What the database remembers of figures that were printed.
struct PublishedCountTests {
    private let period = Period(first: Day(number: 20_000), length: 14)

    private func picture(_ run: Int64, version: Int = 1) -> PublishedPicture {
        PublishedPicture(period: period, version: version, run: run, manifest: "m")
    }

    @Test func `the figures of a version are as they were printed`() throws {
        let counts = [
            PublishedCount(area: nil, category: "skadegorelse", incidents: 1),
            PublishedCount(area: "vaster", category: nil, incidents: 2),
        ]
        try Store().write { transaction in
            let run = try transaction.runs.begin(asOf: period.last)
            try transaction.pictures.add(picture(run))
            try transaction.pictures.add(counts.reversed(), of: picture(run))
            #expect(try transaction.pictures.counts(of: picture(run)) == counts)
            #expect(try transaction.pictures.counts(of: picture(run, version: 2)) == nil)
        }
    }

    @Test
    func `a period without incidents has figures, one from before they were written down has none`()
        throws
    {
        try Store().write { transaction in
            let run = try transaction.runs.begin(asOf: period.last)
            try transaction.pictures.add(picture(run))
            #expect(try transaction.pictures.counts(of: picture(run)) == nil)
            try transaction.pictures.add([PublishedCount](), of: picture(run))
            #expect(try transaction.pictures.counts(of: picture(run)) == [])
            #expect(try transaction.pictures.lateCauses(of: picture(run)).isEmpty)
        }
    }
}
