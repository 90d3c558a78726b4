import Domain

/// How the page tells of what reporters did not.
enum CoverageWords {
    /// A category that is missed, with what there used to be of it and why there is nothing.
    static func gap(_ gap: CoverageGap, names: Names) -> String {
        let usual = "\(names.category(gap.category)) (\(usual(gap))"
        switch gap.cause {
        case .absent: return usual + ")"
        case .quarantined: return usual + "; raderna ligger i karantän)"
        case .unusuallyQuiet: return usual + "; har hörts av, men inte om detta)"
        }
    }

    /// Those that were heard of, but not of what they use to tell: the most missed first, three at the most.
    static func quiet(_ table: [ReporterCoverage], names: Names) -> [String] {
        let found = table.flatMap { line in
            line.gaps.filter { $0.cause == .unusuallyQuiet }.map { (line.reporter, $0) }
        }
        .sorted { ($1.1.usual, $0.0) < ($0.1.usual, $1.0) }
        return found.prefix(3).map { reporter, gap in
            "\(names.reporter(reporter)) har inte rapporterat \(names.category(gap.category)) den här "
                + "perioden (\(usual(gap)))."
        }
    }

    /// Whose reports a category lacks now, with what they use to send a period, the most missed first, three at the most; nil where it lacks none.
    static func silent(
        _ category: CategoryID,
        _ table: [ReporterCoverage],
        names: Names
    ) -> String? {
        let missed = table.flatMap { line in
            line.gaps.filter { $0.category == category && $0.cause != .unusuallyQuiet }
                .map { (line.reporter, $0) }
        }
        .sorted { ($1.1.usual, $0.0) < ($0.1.usual, $1.0) }
        guard !missed.isEmpty else { return nil }
        let words = missed.prefix(3).map { reporter, gap in
            "\(names.reporter(reporter)) (\(Swedish.decimal(gap.usual)))"
        }
        return "Saknas: \(Swedish.list(words))."
    }

    private static func usual(_ gap: CoverageGap) -> String {
        "brukar vara omkring \(Swedish.decimal(gap.usual))"
    }
}
