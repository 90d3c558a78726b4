public import Domain

/// What has changed since a lägesbild was published, in words.
public enum PageChanges {
    /// Causes of the changes of a page, as a list: "3 sena rapporter och bemanningen är ändrad"; empty where there are none.
    public static func causes(of page: PageState) -> String {
        let rosters = page.hasOtherRosters ? ["bemanningen är ändrad"] : []
        var causes = page.causes.map(words)
        if causes.isEmpty, page.lateRows > 0 {
            causes = [Swedish.count(page.lateRows, "sen rad", "sena rader")]
        }
        if causes.isEmpty, page.changes > 0 {
            causes = [Swedish.count(page.changes, "ändrad händelse", "ändrade händelser")]
        }
        return Swedish.list(causes + rosters)
    }

    /// A cause with its number: "3 sena rapporter".
    static func words(_ cause: LateCauseCount) -> String {
        let number = cause.number
        switch cause.cause {
        case .late: return Swedish.count(number, "sen rapport", "sena rapporter")
        case .corrected:
            return Swedish.count(
                number,
                "rättad eller återtagen rapport",
                "rättade eller återtagna rapporter"
            )
        case .mended:
            return Swedish.count(number, "rättad rad ur karantän", "rättade rader ur karantän")
        case .answered: return "svar om \(Swedish.count(number, "rapportpar", "rapportpar"))"
        case .placed:
            return Swedish.count(number, "rapport som bytt område", "rapporter som bytt område")
        }
    }
}
