/// Questions that reports leave open, and that the coordinator answers in `oplacerade.csv` and `okategoriserade.csv`.
extension [PlacedReport] {
    /// Reports that one answer places: the same words of the same reporter, or one report that only its text could place.
    ///
    /// Those that concern most reports come first; each is in the order of time.
    public var placeQuestions: [[PlacedReport]] {
        let asked = filter { $0.report.kind != .calm && $0.lacksSurePlace && $0.tellsSomething }
        let groups = Dictionary(grouping: asked) { placed in
            let words = placed.report.place.words
            return [placed.report.reporter, words, words.isEmpty ? placed.report.id : ""]
        }
        return groups.values.map { $0.sorted { Self.order($0) < Self.order($1) } }
            .sorted { ($1.count, Self.key($0[0])) < ($0.count, Self.key($1[0])) }
    }

    /// Reports that one answer gives a category: the same text of the same reporter.
    ///
    /// Those without any category come first, then those whose category is least sure; each is in the order of time.
    public var categoryQuestions: [[PlacedReport]] {
        let groups = Dictionary(grouping: filter(\.report.hasUnsureCategory)) {
            [$0.report.reporter, $0.report.text]
        }
        return groups.values.map { $0.sorted { Self.order($0) < Self.order($1) } }
            .sorted { left, right in
                Self.doubt(left[0].report) < Self.doubt(right[0].report)
            }
    }

    private static func order(_ placed: PlacedReport) -> (LocalTime, ReportID) {
        (placed.report.time.start, placed.report.id)
    }

    private static func key(_ placed: PlacedReport) -> String {
        [placed.report.reporter, placed.report.place.words, placed.report.id]
            .joined(separator: "\u{0}")
    }

    private static func doubt(_ report: Report) -> (Double, ReporterID, LocalTime, ReportID) {
        (report.categoryProbability ?? 0, report.reporter, report.time.start, report.id)
    }
}

extension PlacedReport {
    /// Whether it has no area, or several possible, none of them likelier than 0.5.
    public var lacksSurePlace: Bool {
        placement.area == nil || !placement.suggestions.isEmpty
    }

    fileprivate var tellsSomething: Bool { !report.place.words.isEmpty || !report.text.isEmpty }
}

extension Report {
    /// Whether it has a text, but no category, or one that was read from the text and is unsure.
    public var hasUnsureCategory: Bool {
        categoryProbability.map { $0 < Self.surelyRead } ?? false
    }

    /// Probability from which a category that was read from a text is not asked about; decision 0041.
    private static var surelyRead: Double { 0.8 }
}

extension WrittenPlace {
    /// The place as written, else the area.
    public var words: String { text.isEmpty ? area : text }
}
