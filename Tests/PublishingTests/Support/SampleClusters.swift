import Domain

/// Clusters of the made-up edition of the tests.
extension SampleEdition {
    /// One over a border, of which one area stands out by itself; one that a single area's figure tells.
    static var clusters: [Cluster] {
        [
            Cluster(
                category: "skadegorelse",
                areas: [
                    ClusterArea(
                        area: "badhusberget",
                        observed: 9,
                        expected: 4.2,
                        standsOut: true
                    ),
                    ClusterArea(
                        area: "norrahamnen",
                        observed: 4,
                        expected: 0.9,
                        standsOut: false
                    ),
                ],
                counts: [3, 10],
                expected: 5.1,
                p: 0.004,
                basis: .expectation
            ),
            Cluster(
                category: "misshandel",
                areas: [
                    ClusterArea(area: "centrum", observed: 7, expected: 2.6, standsOut: true)
                ],
                counts: [7],
                expected: 2.6,
                p: 0.02,
                basis: .permutation
            ),
        ]
    }

    /// One category over the third quarter.
    static var nearRepeat: NearRepeat {
        NearRepeat(
            category: "skadegorelse",
            first: day(2026, 7, 13),
            last: day(2026, 9, 20),
            incidents: 128,
            bands: [
                band(0, 1, observed: 6, expected: 3.9, p: 0.19),
                band(1, 100, observed: 44, expected: 26.1, p: 0.001),
                band(100, nil, observed: 802, expected: 821.8, p: 0.97),
            ],
            isSignificant: true
        )
    }

    private static func band(
        _ metres: Double,
        _ end: Double?,
        observed: Int,
        expected: Double,
        p: Double
    ) -> NearRepeatBand {
        NearRepeatBand(
            metres: metres,
            metresEnd: end,
            days: 0,
            daysEnd: 7,
            observed: observed,
            expected: expected,
            p: p
        )
    }
}
