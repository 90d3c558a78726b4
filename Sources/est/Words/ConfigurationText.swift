import Pipeline

/// Configuration errors in Swedish: the setting, its place in the file, and the value it must have.
enum ConfigurationText {
    /// Returns one or two sentences about an error.
    static func sentence(_ error: ConfigurationError) -> String {
        switch error {
        case .missingFile(let file): "Det gick inte att läsa ”\(file)”."
        case .linkedFile(let file):
            "”\(file)” är en länk eller ingen vanlig fil. Lägg själva filen i mappen."
        case .notUnicode(let file):
            "”\(file)” är inte sparad som UTF-8. Öppna filen i en textredigerare och spara den som UTF-8."
        case .repeatedSetting(let key, let file, let line):
            "\(file), rad \(line): ”\(key)” står två gånger. Ta bort den ena."
        case .notYAML(let file, nil): "”\(file)” är tom."
        case .notYAML(let file, let reason?): "”\(file)” är ingen YAML: \(reason)."
        case .unknownSetting(let name, let file, let line, let nearest):
            "Inställningen ”\(name)” i ”\(file)”, rad \(line), finns inte." + Words.nearest(nearest)
        case .missingSetting(let name, let file, let line):
            "Inställningen ”\(name)” saknas i ”\(file)”, i den del som börjar på rad \(line)."
        case .invalidValue(let setting, let file, let line, let form):
            "Inställningen ”\(setting)” i ”\(file)”, rad \(line), ska vara \(words(form))."
                + nearest(form)
        case .ambiguousNumber(let setting, let file, let line, let readings):
            "Inställningen ”\(setting)” i ”\(file)”, rad \(line), kan betyda"
                + " \(readings.map(Words.short).joined(separator: " eller "))."
                + " Skriv talet utan punkt och komma, eller med färre decimaler."
        case .cutText(let file, let line):
            "\(file), rad \(line): texten slutar före ”#”, eftersom det börjar en kommentar."
                + " Sätt citattecken runt texten om ”#” hör till den, annars ett mellanslag efter ”#”."
        case .unknownPlace(let name, let resource, let nearest):
            "Reglerna för ”\(resource)” nämner platsen ”\(name)”, som inte finns."
                + Words.nearest(nearest)
        case .changedCalendar:
            "”periods” i kommun.yml delar in tiden på ett annat sätt än databasen. Ställ tillbaka ”anchor” och"
                + " ”length”, eller flytta undan .est och reports så att allt läses på nytt."
        case .noRetention:
            "kommun.yml anger inget gallringsbeslut. Inget gallras förrän ”retention” har ”decision”, ”decided”"
                + " och antal dagar för de handlingar som beslutet gäller."
        case .unknownHome(let name, let reporter, let nearest):
            "Hemvisten ”\(name)” för ”\(reporter)” är varken ett område eller en plats."
                + Words.nearest(nearest)
        }
    }

    /// Returns the required form of a value as the end of a sentence.
    private static func words(_ form: SettingForm) -> String {
        switch form {
        case .text: "en text"
        case .identifier: "ett namn av bokstäverna a till z, siffror, ”-” och ”_”"
        case .texts: "en text eller en lista med texter"
        case .whole(let range): "ett heltal från \(range.lowerBound) till \(range.upperBound)"
        case .number(let range):
            "ett tal från \(Words.short(range.lowerBound)) till \(Words.short(range.upperBound))"
        case .truth: "”true” eller ”false”"
        case .day: "ett datum, till exempel 2026-10-19"
        case .choice(let names): "något av \(Words.quoted(names))"
        case .shares: "namn med var sitt tal från 0 till 1"
        case .words: "texter med var sin text"
        case .hours: "klockslag, till exempel ”18.00-02.00”"
        case .night: "klockslag, till exempel ”00.00-05.00”, eller ”none”"
        case .windows: "klockslag, till exempel ”18.00-02.00”, eller en lista med sådana"
        case .separator: "tecknen mellan två händelser, till exempel ”;”"
        case .groups: "minst två lika långa listor med rubriker"
        case .settings: "en grupp av inställningar"
        case .list: "en lista"
        case .periods: "en grupp med ”anchor” och ”publish_from”"
        case .uniqueIDs: "en lista med minst en post, var och en med sitt eget ”id”"
        case .oneMeaning(let word, let other):
            "en lista där ”\(other)” och ”\(word)” inte betyder olika saker"
        case .category(let id, _): "en av kategorierna, och ”\(id)” är ingen av dem"
        case .distinctDates: "en lista där varje post utom en har sitt eget ”valid_from”"
        case .leftOutForVolunteers: "utelämnad, för volontärer är inte anställda"
        case .agreement:
            "namnet på det kollektivavtal som tillåter kortare vila eller fler timmar än lagen"
        case .weekdays: "veckodagar, till exempel ”fredag”"
        }
    }

    private static func nearest(_ form: SettingForm) -> String {
        guard case .category(_, let nearest) = form else { return "" }
        return Words.nearest(nearest)
    }
}
