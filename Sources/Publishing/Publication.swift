public import Domain

/// Turns one edition into the files of its period's folder.
public enum Publication {
    /// The page, its figures, the plan as a sheet, the map, and a receipt for each reporter.
    ///
    /// The same edition always gives the same bytes.
    public static func files(_ edition: Edition) -> [ReportFile] {
        let names = Names(edition)
        let receipts = edition.reporters.map { standing in
            let receipt = Receipt(standing: standing, edition: edition, names: names)
            return ReportFile(name: receipt.fileName, text: receipt.text)
        }
        return [
            ReportFile(name: "lagesbild.html", text: Page(edition: edition, names: names).text),
            ReportFile(
                name: "lagesbild.json",
                text: PictureFile(edition: edition, names: names).text
            ),
            ReportFile(name: "plan.csv", text: PlanFile(edition: edition, names: names).text),
            ReportFile(name: "karta.geojson", text: MapFile(edition: edition, names: names).text),
        ] + receipts
    }
}
