import Domain
import Toolkit

/// `sammanstallning.json`: everything on the page as figures, for programs.
///
/// Keys stand in a fixed order and may be added to, never renamed.
struct RollupFile {
    let rollup: Rollup

    var text: String {
        let window = rollup.window
        return JSON.object([
            ("municipality", .string(rollup.municipality)),
            ("simulated", .bool(rollup.simulated)),
            ("id", .string(window.span.id)),
            ("asked_from", .string(window.span.first.description)),
            ("asked_to", .string(window.span.last.description)),
            ("from", .string(window.first.description)),
            ("to", .string(window.last.description)),
            ("periods", .strings(window.periods.map(\.id))),
            ("unheard", .strings(window.unheard.map(\.id))),
            ("purged", .strings(window.purged.map(\.id))),
            ("redrawn", .strings(window.redrawn)),
            ("account", JSON(rollup.account)),
            ("cells", .array(rollup.cells.map(JSON.init))),
            ("totals", .array(rollup.totals.map(JSON.init))),
            ("areas", .array(rollup.areaTotals.map(JSON.init))),
            ("reporter_types", .array(rollup.reporterTypes.map(JSON.init))),
            ("reporters", .array(rollup.standings.map(JSON.init))),
            ("flags", .array(rollup.flags.map(JSON.init))),
            ("escalations", .array(rollup.escalations.map(JSON.init))),
            ("lists", .array(rollup.lists.map(JSON.init))),
            ("measures", .array(rollup.measures.map(JSON.init))),
            ("outcomes", .array(rollup.outcomes.map(JSON.init))),
            ("own_measures", .array(rollup.ownMeasures.map(JSON.init(ownMeasure:)))),
        ]).text
    }
}
