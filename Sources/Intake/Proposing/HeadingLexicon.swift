import Domain

/// Words and phrases of the headings that exports, forms and hand-kept lists have, as `WordPatterns` writes them.
///
/// A weight of 1 and more names the field plainly, less is a hint; a question says more than a word in it (decision 0044).
/// They are clear enough for a proposal, but not to read a file by: that is what `CommonHeadings` is for.
enum HeadingLexicon {
    /// The patterns of all words.
    static let patterns: WordPatterns<HeadingSign> = {
        var patterns = WordPatterns<HeadingSign>()
        for (field, weight, words) in times + places + contents {
            patterns.add(words, .field(field, weight))
        }
        for (reason, weight, words) in unread { patterns.add(words, .unread(reason, weight)) }
        return patterns
    }()

    private typealias Entry = (field: ColumnMap.Field, weight: Double, words: String)

    private static let times: [Entry] = [
        (
            .date, 1.3,
            """
            när, vilken|vilket dag|datum, datum för händelse*|incident*, händelsedatum, händelsedag, händelsetid*, brottsdatum*
            brottsdag*, brottstid*, larmtid, larmdatum, skadedatum, incidentdatum, date of incident|event, incident|event date
            dag för händelse*, hände när, inträffade när, tid för händelse*, tidpunkt för händelse*, inträffandetid*, gärningsdatum
            """
        ),
        (
            .date, 0.9,
            "inträffade, inträffat, skedde, datum, dat, date, when, dagen, dag, kväll, kvällen, natt, upptäckt, gärningstid, händelsestart, scanned, scan time, skannad, skannat, avläst"
        ),
        (.date, 0.5, "start, från, starttid, börjar"),
        (
            .time, 1.5,
            """
            vilken|vilket tid|klockslag|tidpunkt, hur dags, när på dagen|dygnet|kvällen, tid|del på|av dagen|dygnet, dag kväll|natt
            morgon kväll|natt, ungefär när, ungefärlig tid, tidsintervall, tid ute, tid på dygnet
            """
        ),
        (
            .time, 1.1,
            "kl, klockan, klockslag, tid för larm, larm kl, klocktid, mellan, skedde under, tidsperiod, dygnsdel, time of day"
        ),
        (
            .time, 0.6,
            "tid, pass, passet, skift, ankomst, in, start, starttid, från, fr, tidpunkt, time, under, rast, lektion, larm, börjar"
        ),
        (
            .endTime, 1.1,
            "slut, sluttid, tid åter, slutade, klockslag t, till klockan|kl, t o m, end"
        ),
        (.endTime, 0.6, "ut, avgång, avgick, till, åter, stopp, avslutad, lämnade"),
        (
            .reportedAt, 1.3,
            """
            tidstämpel, tidsstämpel, timestamp, slutförandetid, completion, submitted, inskickat, inskickad, inskickades, inlämnad, inlämnat
            inkom, inkommet, inkommen, ankomstdatum, skapad, skapat, skapades, created, ifylld, ifyllt, ifylldes, mottaget, mottagen, anmäldes
            anmälningsdatum, anmälningstid, anmälningsdag, rapporteringsdatum, registreringsdatum, inrapporterat, inrapporterad, ärendedatum
            registrerat, registrerad, registrerades, rapporterat, rapporterad, rapporterades, anmält, anmäld, upprättad, upprättat, svarsdatum
            """
        ),
        (
            .reportedAt, 0.7,
            "skickat, skickad, publicerad, opened, logged, received, reported, posted, inlagd, inlagt"
        ),
        (.week, 1.2, "vecka, v, veckonr, veckonummer, week, vnr"),
    ]

    private static let places: [Entry] = [
        (
            .place, 1.4,
            """
            var, vart, where, vilken|vilket plats*|butik*|skola|lokal*|anläggning*|avdelning*|fastighet*|objekt*|hållplats*|station*|enhet*|ställe
            ange plats, namn på plats*|anläggning*|objekt*, på vilken plats
            """
        ),
        (
            .place, 1.0,
            """
            plats, platsen, platser, platsangivelse, platsbeskrivning, *plats, *platsen, ställe, ställen, objekt, objektet, objektsnamn, anläggning, lokal, lokalen
            avdelning, avd, butik, butiken, butiksnamn, fastighet, fastigheten, hållplats, location, place, site, kundobjekt
            """
        ),
        (
            .place, 0.6,
            "utrymme, p-plats, larmobjekt, hållplatsläge, kund, skola, skolenhet, station, hus, rum, linje, enhet, enheten, gård, gården, park, uppdragsgivare, badhus, bibliotek, hyresobjekt, store, shop"
        ),
        (
            .address, 1.4,
            "objekt adress, adress, adressen, gatuadress, gatuadressen, gata, gatan, gatunamn, street, address, *adress, närmaste adress, gata plats, postadress"
        ),
        (.area, 1.4, "vilket|vilka område*|stadsdel*, område vi*, områden vi*, namn på område*"),
        (
            .area, 1.0,
            "område, områden, området, områdesnamn, stadsdel, stadsdelen, bostadsområde, delområde, distrikt, kvarter, kvarteret, district, area, ort, stadsdelsområde, zon, byområde, tätort, postort"
        ),
        (.municipality, 1.2, "kommun, kommunen, kommunnamn, municipality, hemkommun"),
        (
            .coordinate, 1.0,
            "position, koordinat, koordinater, gps, kartposition, geoposition, latlong, kartlänk"
        ),
        (.north, 0.8, "n, lat, latitud, nord, north, y, *koordinat n, sweref n"),
        (.east, 0.8, "e, ö, long, lon, longitud, ost, öst, east, x, sweref e"),
    ]

    private static let contents: [Entry] = [
        (
            .category, 1.3,
            """
            vad gäller|handlar|rör|avser, vilken|vilket typ|slag|sort|kategori, typ av, slag av, händelsetyp, händelsekategori, ärendetyp, brottstyp
            huvudtyp, störningstyp, incidenttyp, avvikelsetyp, larmtyp, incident|event type, välj kategori|typ, brottsrubricering, rubricering, brottsrubrik
            """
        ),
        (
            .category, 0.9,
            "kategori, kategorin, *kategori, typ, *typ, typen, art, arten, brott, brottet, larmkod, hkod, *kod, händelsekod, category, type, kind, crime, offence, offense, ämne, ämnesområde, label, etikett, felkategori"
        ),
        (.category, 0.8, "rubrik"),
        (.category, 0.6, "vad, what, händelse, händelsen, incident, orsak, larm, fråga"),
        (.category, 0.3, "undertyp, underkategori, detalj, deltyp"),
        (
            .text, 1.3,
            """
            beskriv, beskriva, berätta, vad har|hade|hände|såg|ser|skedde|inträffa*|vi|ni|du|man|som, hur var|gick|har, kort om, med egna ord, händelseförlopp
            beskrivning, *beskrivning, fritext*, *fritext, vad hände, vad har hänt, ställen känns|otrygg*, övriga upplysningar|kommentarer|synpunkter, tell us
            """
        ),
        (
            .text, 1.0,
            """
            kommentar, kommentarer, *kommentar, notering, noteringar, noterat, anteckning, anteckningar, förlopp, händelserapport, rapporttext, insatsrapport, iakttagelse, iakttagelser
            iakttagelse*, observation, observationer, sammanfattning, notes, note, description, details, comment, comments, summary, övrigt, upplysningar, meddelande, text, modus, händelser
            kort, anm, anmärkning, anmärkningar, dagbok, beskrivelse, redogörelse, title, fri text, information, info
            """
        ),
        (
            .text, 0.6,
            "vad, what, rapport, rubrik, händelse, händelsen, detalj, detaljer, berättelse, avvikelse, avvikelser, synpunkt, synpunkter"
        ),
        (
            .people, 1.4,
            "hur många, antal person*|inblandad*|ung*|pers|deltagare|delaktiga|besök*|barn|elever, number of persons|people, how many, antalet"
        ),
        (
            .people, 1.0,
            "antal, ungd ca, people, antal ca, antal ungefär, personer, pers, inblandade antal"
        ),
        (.people, 0.7, "inblandade, involverade, ungdomar, ungd, unga"),
        (
            .origin, 0.7,
            "källa, ursprung, anmälan från, uppgift från, uppgiftskälla, source, origin, inkom via, upptäckt av, inkommit via"
        ),
        (
            .kind, 0.7,
            "vill du rapportera, vad vill du anmäla, rapporttyp, slag, typ av rapport|anmälan"
        ),
        (
            .caseNumber, 1.1,
            "ärende, ärendenr, ärendenummer, ärende-id, ärendeid, arendeid, *ärendenr, diarienr, diarienummer, dnr, händelsenr, händelse-nr, händelsenummer, händelseid, händelse-id, larmnr, larmnummer, uppdragsnr, uppdragsnummer, knr, k-nr, k-nummer, referens, referensnr, referensnummer, case, ticket, avvikelsenr, rapportnr, rapportnummer, incidentnr, anmälningsnr, insatsnr"
        ),
        (.caseNumber, 0.5, "nr, nummer, id, number, no, ref, *nr, *nummer, *-id, ärendeid, årsnr"),
    ]
}
