import Domain
import Pipeline

/// `kommun.yml` of a new workspace, in Swedish; its comments are the words of the table of settings.
///
/// Without a municipality and reporters it has examples, so that it makes no page before someone has filled it in.
enum SettingsTemplate {
    /// The file's text.
    static func text(_ draft: SetupDraft) -> String {
        skeleton(draft).split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let mark = line.firstIndex { $0 == "§" || $0 == "¤" }
            guard let mark, let key = SettingKey(rawValue: String(line[line.index(after: mark)...]))
            else { return String(line) }
            let name = line[mark] == "¤" ? "\(key.swedish): " : ""
            return line[..<mark] + "# \(name)\(SettingText.sentence(key))"
        }
        .joined(separator: "\n")
    }

    /// A municipality's name as a YAML text: in quotes where it might be read as something else.
    private static func municipality(_ draft: SetupDraft) -> String {
        guard let name = draft.municipality else { return Configuration.exampleMunicipality }
        let isPlain = name.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" }
        let isWord = ["null", "true", "false", "ja", "nej", "yes", "no", "on", "off"]
            .contains(name.lowercased())
        guard !isPlain || isWord else { return name }
        let escaped = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped.map { $0.isNewline ? " " : $0 }.map(String.init).joined())\""
    }

    /// Where the places are, as settings.
    private static func places(_ draft: SetupDraft) -> String {
        """
        §gazetteer
        \(draft.gazetteer.map { "platslista: \($0)" } ?? "# platslista: platser.csv")
        §places
        \(draft.places.map { "platser: [{fil: \($0)}]" } ?? "# platser: [{fil: osm.geojson}]")
        """
    }

    /// The reporters: those proposed, else an example of every setting.
    private static func reporters(_ draft: SetupDraft) -> String {
        guard let reporters = draft.reporterSettings else { return exampleReporter }
        return """
            §reporters
            # Förslagen följer av filerna. Gå igenom det som är märkt osäker; det viktigaste står i ATT-GORA.md.
            rapportörer:
            \(reporters)
            """
    }

    private static func skeleton(_ draft: SetupDraft) -> String {
        """
        # Kommunens inställningar för est. Text efter # är en kommentar. Rader dras in med mellanslag, aldrig med tabb.
        # Alla inställningar: est help kommun.yml. Prova filen: est check.

        §municipality
        kommun: \(municipality(draft))

        §periods
        perioder:
          §periods.anchor
          räknas_från: \(draft.firstDay)
          §periods.length
          längd: \(draft.length)
          §periods.confirmed
          bekräftad: nej
          §periods.publish_from
          publicera_från: \(draft.firstDay)
          §periods.plan_starts
          plan_börjar: 3

        §areas
        # Prova kartan: est areas check. Hittas inte rätt egenskaper: {fil: …, id: kod, namn: benamning}.
        områden: {fil: \(draft.areas)}
        \(places(draft))

        §text_in_internal_edition
        visa_text: nej
        §minimum_reporting_share
        minsta_andel_rapportörer: 0.5
        §weight_note
        om_vikterna: Vikterna är kommunens egen policy och ska beslutas av styrgruppen.

        §categories
        ¤categories.weight
        ¤categories.kind
        ¤categories.proactive
        ¤categories.violence
        ¤categories.serious
        kategorier:
          - {id: skadegorelse, namn: Skadegörelse, vikt: 2, alias: [klotter, vandalisering]}
          - {id: nedskrapning, namn: Nedskräpning, vikt: 0.5, alias: [skräp]}
          - {id: ungdomssamling, namn: Ungdomssamling, vikt: 1.5, alias: [ungdomar]}
          - {id: ordningsstorning, namn: Ordningsstörning, vikt: 1.5, alias: [störning, bråk, oväsen]}
          - {id: narkotika, namn: Narkotika, vikt: 3, alias: [droger], upptäcks_vid_kontroll: ja}
          - {id: berusning, namn: Berusning, vikt: 1.5, alias: [fylleri]}
          - {id: hot, namn: Hot och ofredande, vikt: 4, alias: [hot, ofredande]}
          - {id: misshandel, namn: Misshandel, vikt: 6, alias: [våld, slagsmål], våld: ja}
          - {id: stold, namn: Stöld och inbrott, vikt: 2, alias: [stöld, inbrott]}
          - {id: brand, namn: Brand, vikt: 5, alias: [eldning]}
          - {id: buskorning, namn: Buskörning, vikt: 1.5, alias: [mopedkörning]}
          - {id: ran, namn: Rån, vikt: 8, alias: [personrån], våld: ja, allvarlig: ja}
          - {id: sexualbrott, namn: Sexualbrott, vikt: 8, alias: [våldtäkt], våld: ja, allvarlig: ja}
          - {id: skjutning-sprangning, namn: Skjutning och sprängning, vikt: 10, alias: [skjutning, explosion], våld: ja,
             allvarlig: ja}
          - {id: otrygg-plats, namn: Otrygg plats, vikt: 1, slag: otrygg plats}
          - {id: felanmalan, namn: Felanmälan, vikt: 1, slag: felanmälan}
          - {id: arrangemang, namn: Arrangemang, vikt: 1, slag: arrangemang}

        §calm_phrases
        # lugna_fraser: [bevakning utan händelser]
        §serious_words
        # allvarliga_ord: [explosion, skjutning, rån]

        \(reporters(draft))

        §resources
        funktioner:
          - id: trygghetsvandrare
            namn: trygghetsvandrare
            §resources.responsible
            ansvarig: Samordnare trygghetsvandring
            §resources.measure
            åtgärd: Vandrar synligt och pratar med dem som är ute
            §resources.expected
            väntad_effekt: {kort_sikt: Lugnare kväll där de går, lång_sikt: Fler vuxna som känner de unga}
            §resources.volunteers
            volontärer: ja
            §resources.minimum_crew
            minst_antal: 3
            §resources.hours
            tider: "18.00-01.00"
            §resources.usual_fit
            passar_annars: 0.5
            §resources.fit
            passar: {ungdomssamling: 0.9}
          - id: faltsekreterare
            namn: fältsekreterare
            ansvarig: Enhetschef fältgruppen
            åtgärd: Söker upp ungdomar och bygger relationer
            minst_antal: 2
            passar: {ungdomssamling: 1}
            §resources.avoids_violence
            undviker_våld: ja
            §resources.rest
            # vila: {natt: "01.00-05.00", avtal: Kollektivavtal om kvällsarbete}
            §resources.notice
            varsel: 14
            §resources.tied_to
            # hör_till: {Fältlag norr: oster}
          - id: polis
            namn: polis
            ansvarig: Kommunpolis
            åtgärd: Synlig närvaro
            §resources.request_only
            bara_önskemål: ja

        §archive
        arkiv: av
        §retention
        # gallring: {gallringsbeslut: KS 2026/123, beslutad: 2026-05-04, levererade_filer: 90, karantän: 180,
        #   kvittenser: 365, rapporter: 1095, lägesbilder: 1095, beslut: 1095}

        """
    }

    private static let exampleReporter = """
        §reporters
        # est columns FIL föreslår vad som ska stå här för en ny rapportörs fil.
        rapportörer:
          - id: skolan
            namn: \(Configuration.exampleReporter)
            typ: skola
            §reporters.home
            hemvist: Väster
            §reporters.deliveries
            leveranser: tillägg
            §reporters.empty_means_calm
            tom_är_lugnt: nej
            §reporters.most_rows
            flest_rader: 5000
            §reporters.columns
            # kolumner: {datum: [Datum], tid: [Tid], plats: [Plats], kategori: [Typ], text: [Beskrivning]}
            §reporters.categories
            # kategorier: {"Stök": ordningsstorning}
            §reporters.coordinate_system
            # koordinatsystem: 3006
            §reporters.split
            # dela: {kolumn: Beskrivning, vid: ";"}
            # dela: {grupper: [[Händelse 1, Plats 1], [Händelse 2, Plats 2]]}
            §reporters.join
            # slå_ihop: ärendenummer
        """
}
