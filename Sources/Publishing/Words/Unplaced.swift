import Domain

extension Edition {
    /// Reports that no area was found for; nil reports have none to find.
    var unplaced: [PlacedReport] {
        reports.filter { $0.placement.area == nil && $0.report.kind != .calm }
    }

    /// Reports that may lie in one area or another, none of them more likely than not.
    var ambiguous: [PlacedReport] {
        reports.filter {
            $0.placement.area != nil && !$0.placement.suggestions.isEmpty && $0.report.kind != .calm
        }
    }
}
