import Pipeline

/// `kommun.yml` of a new workspace, in Swedish; its comments are the words of the table of settings.
///
/// Its municipality and its reporter are examples, so that it makes no page before someone has filled it in.
enum SettingsTemplate {
    /// The file's text.
    static var text: String {
        skeleton.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let mark = line.firstIndex { $0 == "§" || $0 == "¤" }
            guard let mark, let key = SettingKey(rawValue: String(line[line.index(after: mark)...]))
            else { return String(line) }
            let name = line[mark] == "¤" ? "\(key.swedish): " : ""
            return line[..<mark] + "# \(name)\(SettingText.sentence(key))"
        }
        .joined(separator: "\n")
    }

    /// The settings, where "§" stands for what a setting does and "¤" for its name as well.
    private static let skeleton = """
        # Kommunens inställningar för est. Text efter # är en kommentar. Rader dras in med mellanslag, aldrig med tabb.
        # Alla inställningar: est help kommun.yml. Prova filen: est check.

        §municipality
        kommun: \(Configuration.exampleMunicipality)

        §periods
        perioder:
          §periods.anchor
          räknas_från: 2026-10-19
          §periods.length
          längd: 14
          §periods.confirmed
          bekräftad: nej
          §periods.publish_from
          publicera_från: 2026-10-19
          §periods.plan_starts
          plan_börjar: 3

        §areas
        # Prova kartan: est areas check. id och namn är egenskaper i filen.
        områden: {fil: omraden.geojson, id: id, namn: namn}
        §gazetteer
        platslista: platser.csv
        §places
        # platser: [{fil: osm.geojson}]

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
          - {id: ordningsstorning, namn: Ordningsstörning, vikt: 1, alias: [bråk, oväsen]}
          - {id: ungdomssamling, namn: Ungdomssamling, vikt: 1}
          - {id: vald, namn: Våld, vikt: 5, alias: [misshandel, slagsmål], våld: ja}
          - {id: narkotika, namn: Narkotika, vikt: 3, upptäcks_vid_kontroll: ja}
          - {id: otrygg-plats, namn: Otrygg plats, vikt: 1, slag: otrygg plats}

        §calm_phrases
        # lugna_fraser: [bevakning utan händelser]
        §serious_words
        # allvarliga_ord: [explosion, skjutning, rån]

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
