import Domain

/// An edition made up for the tests: names as on the west coast, figures invented.
enum SampleEdition {
    static let period = Period(first: day(2026, 10, 19), length: 14)
    static let planPeriod = Period(first: day(2026, 11, 4), length: 14)

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? Day(number: 0)
    }

    /// The edition; `attack` stands wherever text from outside can stand.
    static func make(attack: String = "", showsText: Bool = false, planLines: Int = 14) -> Edition {
        var edition = Edition(
            municipality: "Lysekil" + attack,
            version: 1,
            asOf: day(2026, 11, 2),
            simulated: true,
            account: RowAccount(accepted: 396, duplicates: 9, quarantined: 7),
            unreadable: [
                Finding(.notText, .error, file: "vecka 43\(attack).xlsx")
            ],
            reporters: reporters(attack),
            areas: areas(attack),
            categories: categories(attack),
            resources: resources(attack),
            picture: picture,
            plan: plan(planLines, attack),
            effects: effects(attack),
            incidents: incidents,
            reports: reports(attack),
            unsureLinks: links,
            calendar: [
                CalendarEvent(
                    first: day(2026, 11, 6),
                    last: day(2026, 11, 7),
                    name: "Alla helgons helg" + attack
                ),
                CalendarEvent(
                    first: day(2026, 11, 14),
                    last: day(2026, 11, 14),
                    name: "Hemmamatch",
                    area: "badhusberget"
                ),
            ],
            findings: findings(attack),
            accounts: [
                "bostader": RowAccount(accepted: 201, duplicates: 9, quarantined: 5),
                "mariedal": RowAccount(accepted: 1),
                "vakt": RowAccount(accepted: 194, quarantined: 2),
            ],
            deliveries: deliveries(attack),
            quarantine: quarantine(attack),
            showsText: showsText,
            weightNote: "Beslutade av kommunstyrelsen 2026-03-11." + attack
        )
        edition.figureRevisions = figureRevisions(attack)
        edition.picture.newWords = newWords(attack)
        edition.escalations = escalations(attack)
        tellMore(of: &edition, attack)
        return edition
    }

    /// Fills in the notes to the plan.
    private static func tellMore(of edition: inout Edition, _ attack: String) {
        edition.plan = told(of: edition.plan, attack)
        edition.longTerm = longTerm(attack)
        edition.resources[0].shortTerm = "fler vuxna ute" + attack
        edition.resources[0].longTerm = "förtroende hos de unga" + attack
    }

    private static func reporters(_ attack: String) -> [ReporterStanding] {
        [
            standing("bostader", "Kustbostäder" + attack, "bostadsbolag", .reported, 215),
            standing("vakt", "Bohus Väktare", "väktare", .reported, 196),
            standing("mariedal", "Mariedalsskolan", "skola", .calm, 1),
            standing("fritid", "Fritidsgården", "fritidsgård", .silent, 0),
            standing("raddning", "Räddningstjänsten", "räddningstjänst", .unreadable, 0),
        ]
    }

    private static func standing(
        _ id: ReporterID,
        _ name: String,
        _ type: String,
        _ status: ReporterStatus,
        _ rows: Int
    ) -> ReporterStanding {
        ReporterStanding(
            reporter: Reporter(id: id, name: name, type: type),
            status: status,
            rows: rows
        )
    }

    static func categories(_ attack: String) -> [Category] {
        [
            Category(
                id: "misshandel",
                name: "Misshandel",
                weight: 8,
                violence: true,
                serious: true
            ),
            Category(id: "skadegorelse", name: "Skadegörelse" + attack, weight: 3),
            Category(id: "nedskrapning", name: "Nedskräpning", weight: 1),
            Category(id: "samling", name: "Störande samling", weight: 2),
            Category(id: "narkotika", name: "Narkotika", weight: 4, proactive: true),
            Category(id: "otrygg", name: "Otrygg plats", weight: 1, kind: .unsafePlace),
        ]
    }

    static func resources(_ attack: String) -> [ResourceKind] {
        [
            ResourceKind(
                id: "vandrare",
                name: "trygghetsvandrare" + attack,
                responsible: "Folkhälsosamordnaren",
                measure: "går till fots, syns och pratar"
            ),
            ResourceKind(
                id: "falt",
                name: "fältsekreterare",
                responsible: "Fältgruppen",
                measure: "söker upp ungdomar",
                avoidsViolence: true
            ),
            ResourceKind(
                id: "polis",
                name: "polis",
                responsible: "Kommunpolisen",
                measure: "rondering och tillsyn",
                requestOnly: true
            ),
        ]
    }
}
