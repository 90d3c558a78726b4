import Domain

/// Headings of columns that are never read, with why.
extension HeadingLexicon {
    /// The words of each reason.
    static let unread: [(reason: UnreadColumn.Reason, weight: Double, words: String)] = [
        (
            .person, 2.2,
            """
            namn, namnet, förnamn, efternamn, ditt|er|ert|eget namn, namn på dig|uppgiftslämnare|anmälare|elev*, name, first|last|full name, namnteckning, namnförtydligande
            e-post*, epost*, *e-post, e-mail*, email*, mejl*, mailadress, mail, telefon*, *telefon, tel, tele, tfn, mobil*, *mobil, phone*, cell
            personnr, personnummer, *personnummer, pnr, pnummer, samordningsnummer, födelse*, kontaktuppgift*, kontaktperson*, kontaktinfo*, kontaktväg*
            kontakta dig|er, nå dig|er, återkomma, svar till, ring* dig|er, signatur, signaturer, sign, signerat, signerad, signum, underskrift, initialer, undertecknad
            signalement*, personbeskrivning*, beskrivning av person*|gärnings*|misstänkt*, kontakttelefon*, ägare, *ägare, beställare, utövare, anmälande, kundens namn
            väktarnr, väktarnummer, tjänstenr, tjänstenummer, anställningsnr, p-vakt*, regnr, reg-nr, registreringsnummer, registreringsskylt, reg skylt, fordonets regnr
            """
        ),
        (
            .person, 1.8,
            """
            vem, vems, vilka, vi som, who, handläggare, handl, ansvarig, ansvariga, utredare, beslutsfattare, utförare, utförd av
            rapporterat|rapporterad|rapporterats|inrapporterad|inrapporterat|ifylld|ifyllt|inlämnad|inlämnat|skapad|skapat|ändrad|ändrat|noterat|noterad|registrerad|registrerat av
            upprättad|upprättat|anmäld|anmält|skriven|skrivet|inskickat|inskickad|lämnad|sett|upptäckt|godkänd|attesterad|upplagd|inlagd|utfört|utförd|dokumenterat|besvarad|handlagd|mottagen|tipsad|hanteras|hanterat|åtgärdat|åtgärdad av
            created|modified|reported|submitted|assigned|opened|closed|updated|written by|to, assignee, assigned, author, owner, reporter, submitter, username, user, användare, användarnamn, inloggad*
            tilldelad, tilldelat, rapportör, rapportören, uppgiftslämnare, uppgiftslämnaren, anmälare, anmälaren, avsändare, inskickare, kontakt, frågeställare, skribent
            """
        ),
        (
            .person, 1.5,
            """
            väktare*, vkt, vakt, vakter, ordningsvakt*, ov, befäl, *befäl, insatsledare, insatsbefäl, styrkeledare, räddningsledare, jour, jourhavande, jourman, jourtekniker, störningsjour, bovärd*, fältare*, fältis
            fältsekreterare, fältassistent*, vandrare, vandrarna, nattvandrare, trygghetsvärd*, värd, värdar, personal, personalen, bemanning, jobbade, jobbar, arbetade, arbetar, tjänstgjorde, tjänstgörande, i tjänst, deltagare
            vaktmästare, bibliotekarie*, lärare, läraren, pedagog*, mentor, rektor, kurator, ledare, fritidsledare, kollega, medarbetare, anställd, anställda, brandman, brandmän, manskap, butikschef, kassör*, säljare
            expedit*, chaufför*, förare, föraren, tågvärd*, kontrollant*, volontär*, badvakt*, badmästare, patrull, polisman, tipsare, ledarna, skiftledare, teamledare
            elev, elever, eleven, elevens, elevnamn, brukare, drabbad, drabbade, målsägande*, målsägare, gärningsperson*, gärningsman*, misstänkt, misstänkta, mt, vittne*, hyresgäst*, hyresgästen, boende, klass, klasser, förövare, offer, utsatt, utsatta, årskurs, åk, vårdnadshavare
            lgh, lgh-nr, lghnr, lägenhet, lägenhetsnr, lägenhetsnummer, kontrakt, hyresavtal, ålder, kön, födelseår
            """
        ),
        (
            .status, 1.5,
            "status, *status, läge, läget, ärendets läge, avslutat, avslutad, stängt, klarmarkerad, pågår, state, resolution, uppföljning, uppföljn, uppfölj, åtgärdsstatus, handläggningsläge, progress, polisanmäl*, polisanmälan, polisanmält, anmält till, anmälan gjord"
        ),
        (
            .otherTime, 1.6,
            """
            senast ändrad|ändrat|uppdaterad|uppdaterat, senaste ändring|uppdatering, ändrad, ändrat, ändringsdatum, modified, updated, last modified, uppdaterad, uppdaterat, klart datum, klardatum, klar datum, klar
            avslutsdatum, avslutat datum, avslutad datum, stängd datum, stängningsdatum, åtgärdat datum, åtgärdsdatum, åtgärdad datum, åtgärdad, åtgärdat, closed, resolved, deadline, förfallo*, due, tilldelningsdatum, beslutsdatum, utskriftsdatum
            scheduled, planned, planerad, planerat, schemalagd, schemalagt, insatstid*, körtid, responstid, framkomst*, framme, tidsåtgång, varaktighet, duration
            """
        ),
        (
            .runningNumber, 0.9,
            "id, löpnr, löpnummer, lnr, nr, nummer, rad, radnr, rondnr, no, pos, sida"
        ),
        (
            .measure, 1.4,
            """
            åtgärd, åtgärder, *åtgärd, *åtgärder, vidtagen, vidtagna, vad gjorde|gjordes, vad har gjorts, gjorde du|ni|vi, action, actions, insats, insatser, hantering, resultat
            """
        ),
        (
            .other, 1.5,
            """
            bild, bilder, foto, foton, fotografi, bilaga, bilagor, bifogad*, bifoga, attachments, attachment, fil, filer, sökväg, path, objekttyp, content type, item child|type, app-version, appversion, version, länk, url
            belopp, värde, kr, kronor, kostnad, summa, pris, *kostnad, skadebelopp, sek, severity, prioritet, prio, priority, allvarlighet*, *grad, risknivå, nivå, station, stationer, stationen, styrka, antal man, antal fordon
            brottskod, kanal, flöde, språk, language, poäng, betyg, quiz*, feedback, år, månad, month, year, kvartal, väder, vädret, temperatur, rondtyp, framkörning, bil, bilnr, bilar, fordon, fordonsnr, enheter, resurser
            entreprenör, leverantör, återkoppling*, samtycke, gdpr, personuppgifter, godkänner, försäkring*, folder, mapp, taggar, tags, ip, ip-adress, kontakt hem, diarieplan, arbetsorder, ordernr, fakturanr, fastighetsbeteckning, kundnr, kundnummer, avtalsnr, objektsnr, objektnr, objektsnummer, passnr, förvaltning, öppettider, tour, tour name, route, tur, turnr, vagn, vagnnr, linjenr, uppdragstyp, prioriterad
            kontaktats|kontaktad|kontaktade|meddelad|meddelade|larmades|larmats|larmad|kallad|kallades|informerad|informerade, larmat, trolig orsak
            """
        ),
    ]
}
