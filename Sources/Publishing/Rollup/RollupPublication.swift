public import Domain

/// Turns a roll-up into the files of its folder.
public enum RollupPublication {
    /// The page, its figures for programs and its figures for Excel.
    ///
    /// The same roll-up always gives the same bytes.
    public static func files(_ rollup: Rollup) -> [ReportFile] {
        let names = Names(rollup)
        return [
            ReportFile(
                name: "sammanstallning.html",
                text: RollupPage(rollup: rollup, names: names).text
            ),
            ReportFile(name: "sammanstallning.json", text: RollupFile(rollup: rollup).text),
            ReportFile(
                name: "sammanstallning.csv",
                text: RollupSheet(rollup: rollup, names: names).text
            ),
        ]
    }
}
