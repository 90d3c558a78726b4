import Domain

/// `plan.xlsx`: the plan to decide on, what it could not keep, what lasts, and what nobody meets.
struct PlanWorkbook {
    let edition: Edition
    let names: Names

    var workbook: Workbook {
        Workbook(created: edition.asOf, sheets: [plan, preferences, longTerm, unmet])
    }

    private var plan: Workbook.Sheet {
        let columns = PlanColumn.all
        return Workbook.Sheet(
            name: "Plan",
            columns: columns.map {
                Workbook.Column(
                    heading: $0.heading,
                    width: $0.width,
                    choices: $0.choices,
                    isFilledIn: $0.isFilledIn
                )
            },
            rows: edition.planRows(columns, names: names)
        )
    }

    /// Unmet preferences, then departures from the law by agreement.
    private var preferences: Workbook.Sheet {
        let words = RuleWords(names: names)
        let broken = words.unmet(edition.plan).map { unmet -> [SheetCell] in
            [
                .text("önskemål"), .text(unmet.preference), .text(unmet.reason),
                .count(unmet.times),
            ]
        }
        let agreed = edition.plan.agreements.map { departure -> [SheetCell] in
            let function = names.resourceName(departure.resource)
            return [
                .text("avsteg"),
                .text("\(Swedish.sentence(function)): \(words.departure(departure.rule))"),
                .text("Tillåts av \(departure.agreement)"), .empty,
            ]
        }
        return Workbook.Sheet(
            name: "Önskemål",
            columns: [
                Workbook.Column(heading: "slag", width: 12),
                Workbook.Column(heading: "det som inte kunde följas", width: 50),
                Workbook.Column(heading: "varför", width: 50),
                Workbook.Column(heading: "gånger", width: 8),
            ],
            rows: broken + agreed
        )
    }

    private var longTerm: Workbook.Sheet {
        let rows = edition.longTerm.map { measure -> [SheetCell] in
            let words = LongTermWords(measure: measure, names: names)
            return [
                .text(measure.id), .text(words.place), .text(words.name),
                .text(words.lasting), .count(measure.reports), .text(measure.owner),
                .day(measure.due), .text(words.decided), .empty, .empty,
            ]
        }
        return Workbook.Sheet(
            name: "Långsiktigt",
            columns: [
                Workbook.Column(heading: "rad", width: 16),
                Workbook.Column(heading: "plats", width: 20),
                Workbook.Column(heading: "åtgärd", width: 20),
                Workbook.Column(heading: "det som består", width: 34),
                Workbook.Column(heading: "rapporter vars ord pekar dit", width: 12),
                Workbook.Column(heading: "ansvarig", width: 20),
                Workbook.Column(heading: "senast", width: 11),
                Workbook.Column(heading: "beslutat förut", width: 24),
                Workbook.Column(
                    heading: "beslut",
                    width: 11,
                    choices: PlanColumn.verdicts,
                    isFilledIn: true
                ),
                Workbook.Column(heading: "motivering", width: 24, isFilledIn: true),
            ],
            rows: rows
        )
    }

    private var unmet: Workbook.Sheet {
        Workbook.Sheet(
            name: "Ej tillgodosett",
            columns: [
                Workbook.Column(heading: "område", width: 24),
                Workbook.Column(heading: "när", width: 30),
                Workbook.Column(heading: "mest", width: 24),
                Workbook.Column(heading: "viktade händelser", width: 12),
            ],
            rows: edition.plan.unmet.map { need in
                [
                    .text(names.area(need.area)), .text(Swedish.slot(need.slot)),
                    .text(Swedish.sentence(names.category(need.category))),
                    .number(need.need, decimals: 1),
                ]
            }
        )
    }
}
