import Domain
import Intake

/// What ``SettingKey`` has beside its English name: a row of the table of all settings.
public struct SettingRow: Sendable {
    /// Its Swedish name within its part.
    public let swedish: String

    /// Form of its value.
    public let form: SettingForm

    /// Whether its part must have it.
    public let isRequired: Bool

    /// The value that holds where it is left out, as it would be written; nil where none does.
    public let standard: String?

    /// A value as a municipality would write it.
    public let example: String

    private init(
        _ swedish: String,
        _ form: SettingForm,
        isRequired: Bool = false,
        standard: String? = nil,
        example: String
    ) {
        self.swedish = swedish
        self.form = form
        self.isRequired = isRequired
        self.standard = standard
        self.example = example
    }

    fileprivate static func required(_ name: String, _ form: SettingForm, _ example: String) -> Self
    {
        Self(name, form, isRequired: true, example: example)
    }

    fileprivate static func optional(_ name: String, _ form: SettingForm, _ example: String) -> Self
    {
        Self(name, form, example: example)
    }

    fileprivate static func standard(
        _ name: String,
        _ form: SettingForm,
        _ standard: String,
        _ example: String
    ) -> Self {
        Self(name, form, standard: standard, example: example)
    }

    /// A field of `columns`.
    fileprivate static func heading(_ name: String, _ example: String) -> Self {
        Self(name, .texts, example: "[\(example)]")
    }

    /// A measure of `physical`.
    fileprivate static func duty(_ name: String) -> Self {
        Self(name, .settings, example: "{ansvarig: Driftchef gata, dagar: 90}")
    }
}

extension SettingKey {
    /// Its row of the table.
    public var row: SettingRow {
        switch self {
        case .municipality: .required("kommun", .text, "Lysekil")
        case .simulatedAsOf: .optional("simulerad_dag", .day, "2026-11-03")
        case .periods:
            .required(
                "perioder",
                .settings,
                "{räknas_från: 2026-10-19, längd: 14, bekräftad: ja, publicera_från: 2026-10-19}"
            )
        case .periodsAnchor: .required("räknas_från", .day, "2026-10-19")
        case .periodsLength: .standard("längd", .whole(1...92), "14", "14")
        case .periodsConfirmed: .optional("bekräftad", .truth, "ja")
        case .periodsPublishFrom: .required("publicera_från", .day, "2026-10-19")
        case .periodsPlanStarts: .standard("plan_börjar", .whole(0...60), "3", "3")
        case .textInInternalEdition: .standard("visa_text", .truth, "nej", "ja")
        case .policeCaseNumbers:
            .standard("polisens_ärendenummer", .choice(PoliceCaseNumbers.words), "behåll", "dölj")
        case .minimumReportingShare:
            .standard("minsta_andel_rapportörer", .number(0...1), "0.5", "0.6")
        case .weightNote: .optional("om_vikterna", .text, "Vikterna är beslutade av styrgruppen.")
        case .archive: .standard("arkiv", .choice(ArchivePolicy.words), "av", "flytta")

        case .areas:
            .optional("områden", .settingsOrList, "{fil: omraden.geojson, id: id, namn: namn}")
        case .areasFile: .required("fil", .texts, "omraden-2027.gpkg")
        case .areasLayer: .optional("lager", .text, "stadsdelar")
        case .areasID: .optional("id", .text, "regsokod")
        case .areasName: .optional("namn", .text, "regsonamn")
        case .areasMunicipality: .optional("kommun", .text, "kommunnamn")
        case .areasValidFrom: .optional("gäller_från", .day, "2027-01-01")
        case .gazetteer: .optional("platslista", .texts, "platser.csv")
        case .places: .optional("platser", .settingsOrList, "{fil: osm.geojson}")
        case .placesFile: .required("fil", .text, "adresser.gpkg")
        case .placesLayer: .optional("lager", .text, "belagenhetsadress")
        case .placesName: .optional("namn", .text, "ortnamn")
        case .placesAliases: .optional("alias", .texts, "[alt_name, loc_name]")
        case .placesKind: .optional("slag", .text, "namntyp")

        case .categories:
            .required("kategorier", .list, "[{id: hot, namn: Hot och ofredande, vikt: 4}]")
        case .categoriesID: .required("id", .identifier, "skadegorelse")
        case .categoriesName: .required("namn", .text, "Skadegörelse")
        case .categoriesWeight: .standard("vikt", .number(0...100), "1", "2")
        case .categoriesAliases: .optional("alias", .texts, "[klotter, vandalisering]")
        case .categoriesKind:
            .standard("slag", .choice(ReportKind.words), "händelse", "otrygg plats")
        case .categoriesProactive: .standard("upptäcks_vid_kontroll", .truth, "nej", "ja")
        case .categoriesViolence: .standard("våld", .truth, "nej", "ja")
        case .categoriesSerious: .standard("allvarlig", .truth, "nej", "ja")
        case .calmPhrases:
            .optional("lugna_fraser", .texts, "[bevakning utan händelser, nollrond]")
        case .seriousWords: .optional("allvarliga_ord", .texts, "[explosion, skjutning, rån]")

        case .reporters: .required("rapportörer", .list, "[{id: skolan, typ: skola}]")
        case .reportersID: .required("id", .identifier, "nordskolan")
        case .reportersName: .optional("namn", .text, "Nordskolan")
        case .reportersType: .optional("typ", .text, "skola")
        case .reportersHome: .optional("hemvist", .text, "Nordhallen")
        case .reportersDeliveries:
            .standard("leveranser", .choice(DeliveryHabit.words), "tillägg", "hela")
        case .reportersEmptyMeansCalm: .standard("tom_är_lugnt", .truth, "nej", "ja")
        case .reportersPoliceCaseNumbers:
            .optional("polisens_ärendenummer", .choice(PoliceCaseNumbers.words), "dölj")
        case .reportersMostRows: .optional("flest_rader", .whole(1...100_000_000), "5000")
        case .reportersColumns:
            .optional("kolumner", .settings, "{datum: [Händelsedag], text: [Beskrivning]}")
        case .columnsCaseNumber: .heading("ärendenummer", "Ärende")
        case .columnsDate: .heading("datum", "Händelsedag")
        case .columnsWeek: .heading("vecka", "Vecka")
        case .columnsTime: .heading("tid", "Kl")
        case .columnsEndTime: .heading("sluttid", "Till kl")
        case .columnsReportedAt: .heading("inrapporterad", "Inskickat")
        case .columnsPlace: .heading("plats", "Var")
        case .columnsAddress: .heading("adress", "Gata")
        case .columnsArea: .heading("område", "Stadsdel")
        case .columnsNorth: .heading("nord", "N")
        case .columnsEast: .heading("öst", "E")
        case .columnsCoordinate: .heading("koordinat", "Position")
        case .columnsCategory: .heading("kategori", "Typ")
        case .columnsText: .heading("text", "Beskrivning")
        case .columnsPeople: .heading("antal", "Antal personer")
        case .columnsOrigin: .heading("uppkomst", "Uppkommit")
        case .columnsKind: .heading("slag", "Ärendetyp")
        case .columnsMunicipality: .heading("kommun", "Kommun")
        case .columnsReporter: .heading("rapportör", "Avsändare")
        case .columnsReporterType: .heading("rapportörstyp", "Avsändartyp")
        case .reportersSplit: .optional("dela", .settings, "{kolumn: Anteckningar, vid: \";\"}")
        case .splitColumn: .optional("kolumn", .text, "Kategori")
        case .splitBy: .optional("vid", .separator, "\",\"")
        case .splitGroups:
            .optional("grupper", .groups, "[[Händelse 1, Plats 1], [Händelse 2, Plats 2]]")
        case .reportersJoin: .optional("slå_ihop", .choice(RowJoin.words), "ärendenummer")
        case .reportersCoordinateSystem:
            .optional("koordinatsystem", .whole(1000...99_999), "3006")
        case .reportersDateOrder:
            .optional("datumordning", .choice(ColumnMap.DateOrder.words), "dmå")
        case .reportersMunicipality: .optional("kommun", .text, "Lysekil")
        case .reportersCategories: .optional("kategorier", .words, "{\"Stök\": ordningsstorning}")
        case .reportersKind: .optional("slag", .choice(ReportKind.words), "felanmälan")
        case .reportersCategory: .optional("kategori", .text, "felanmalan")
        case .reportersVoices: .standard("enkätsvar", .truth, "nej", "ja")

        case .resources:
            .required(
                "funktioner",
                .list,
                "[{id: vaktare, ansvarig: Säkerhetschef, åtgärd: Rondar}]"
            )
        case .resourcesID: .required("id", .identifier, "faltsekreterare")
        case .resourcesName: .optional("namn", .text, "fältsekreterare")
        case .resourcesResponsible: .required("ansvarig", .text, "Enhetschef fältverksamhet")
        case .resourcesMeasure: .required("åtgärd", .text, "Uppsöker och samtalar med unga")
        case .resourcesObserveOnly: .standard("iakttar_bara", .truth, "nej", "ja")
        case .resourcesExpected:
            .optional(
                "väntad_effekt",
                .settings,
                "{kort_sikt: Lugnare kväll, lång_sikt: Fler vuxna ute}"
            )
        case .expectedShort: .optional("kort_sikt", .text, "Lugnare kväll där de går")
        case .expectedLong: .optional("lång_sikt", .text, "Fler vuxna som känner de unga")
        case .resourcesMinimumCrew: .standard("minst_antal", .whole(1...50), "1", "3")
        case .resourcesVisitMinutes: .standard("besöksminuter", .whole(5...240), "30", "45")
        case .resourcesFit: .optional("passar", .shares, "{ungdomssamling: 0.9}")
        case .resourcesUsualFit: .standard("passar_annars", .number(0...1), "0.5", "0.3")
        case .resourcesNever: .optional("aldrig", .texts, "[narkotika]")
        case .resourcesAvoidsViolence: .standard("undviker_våld", .truth, "nej", "ja")
        case .resourcesHours: .optional("tider", .windows, "\"12.00-21.30\"")
        case .resourcesNotice: .optional("varsel", .whole(0...365), "21")
        case .resourcesVolunteers: .standard("volontärer", .truth, "nej", "ja")
        case .resourcesRest: .optional("vila", .settings, "{delas: ja}")
        case .restDaily: .standard("dygnsvila", .whole(0...24), "11", "11")
        case .restNight: .standard("natt", .night, "00.00-05.00", "\"01.00-05.00\"")
        case .restWeekly: .standard("veckovila", .whole(0...168), "36", "36")
        case .restFortnightHours: .standard("timmar_på_14_dagar", .whole(0...336), "80", "76")
        case .restAgreement: .optional("avtal", .text, "Kollektivavtal för ordningsvakter")
        case .restShared: .standard("delas", .truth, "nej", "ja")
        case .resourcesContractHours: .optional("avtalstimmar", .whole(0...336), "46")
        case .resourcesTiedTo: .optional("hör_till", .words, "{Kajutan: centrum}")
        case .resourcesAllowedAreas: .optional("tillåtna_områden", .texts, "[centrum, stadsparken]")
        case .resourcesNeedsPermit: .standard("kräver_förordnande", .truth, "nej", "ja")
        case .resourcesPermits:
            .optional(
                "förordnanden",
                .list,
                "[{områden: [centrum], från: 2026-05-01, till: 2026-12-31, tider: \"18.00-02.00\"}]"
            )
        case .permitsAreas: .required("områden", .texts, "[stadsparken, centrum]")
        case .permitsFrom: .required("från", .day, "2026-05-01")
        case .permitsTo: .required("till", .day, "2026-12-31")
        case .permitsHours: .required("tider", .hours, "\"18.00-02.00\"")
        case .permitsWeekdays: .optional("veckodagar", .weekdays, "[fredag, lördag]")
        case .resourcesRequestOnly: .standard("bara_önskemål", .truth, "nej", "ja")

        case .physical:
            .optional(
                "fysisk_miljö",
                .settings,
                "{belysning: {ansvarig: Driftchef gata, dagar: 90}}"
            )
        case .physicalLighting: .duty("belysning")
        case .physicalVegetation: .duty("buskage")
        case .physicalOverlook: .duty("insyn")
        case .physicalSight: .duty("sikt")
        case .physicalCleaning: .duty("städning")
        case .physicalLocks: .duty("lås")
        case .physicalTraffic: .duty("fordonshinder")
        case .physicalCauseAnalysis: .duty("orsaksanalys")
        case .physicalOwner:
            .standard("ansvarig", .text, PhysicalDuty.usual.owner, "Driftchef park")
        case .physicalDays: .standard("dagar", .whole(1...730), "90", "60")

        case .plan:
            .optional("plan", .settings, "{marginal: 0.005, sekunder: 60, lottad_andel: 0.1}")
        case .planGap: .standard("marginal", .number(0...1), "0.005", "0.01")
        case .planSeconds: .standard("sekunder", .number(1...3600), "60", "300")
        case .planDrawn: .standard("lottad_andel", .number(0...0.5), "0.1", "0")

        case .retention:
            .optional("gallring", .settings, "{gallringsbeslut: KS 2026/123, beslutad: 2026-09-01}")
        case .retentionDecision: .required("gallringsbeslut", .text, "KS 2026/123")
        case .retentionDecided: .required("beslutad", .day, "2026-09-01")
        case .retentionDeliveredFiles: .optional("levererade_filer", .whole(1...36_525), "180")
        case .retentionQuarantine: .optional("karantän", .whole(1...36_525), "180")
        case .retentionReceipts: .optional("kvittenser", .whole(1...36_525), "365")
        case .retentionReports: .optional("rapporter", .whole(1...36_525), "1095")
        case .retentionPages: .optional("lägesbilder", .whole(1...36_525), "3650")
        case .retentionDecisions: .optional("beslut", .whole(1...36_525), "1095")
        }
    }
}
