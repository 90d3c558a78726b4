import Pipeline

/// Configuration errors in Swedish: the setting, its place in the file, and the value it must have.
enum ConfigurationText {
    /// Returns one or two sentences about an error; about the first of a file's mistakes.
    static func sentence(_ error: ConfigurationError) -> String {
        switch error {
        case .missingFile(let file): "Det gick inte att läsa ”\(file)”."
        case .linkedFile(let file):
            "”\(file)” är en länk eller ingen vanlig fil. Lägg själva filen i mappen."
        case .notUnicode(let file):
            "”\(file)” är inte sparad som UTF-8. Öppna filen i en textredigerare och spara den som UTF-8."
        case .empty(let file): "”\(file)” är tom."
        case .faults(let faults, let file):
            faults.first.map { sentence($0, in: file) } ?? "”\(file)” går inte att läsa."
        case .changedCalendar:
            "”perioder” i kommun.yml delar in tiden på ett annat sätt än databasen. Ställ tillbaka ”räknas_från” och"
                + " ”längd”, eller flytta undan .est och reports så att allt läses på nytt."
        case .noRetention:
            "kommun.yml anger inget gallringsbeslut. Inget gallras förrän ”gallring” har ”gallringsbeslut”, ”beslutad”"
                + " och antal dagar för de handlingar som beslutet gäller."
        }
    }

    /// Returns one or two sentences about a mistake in a file, on one line.
    static func sentence(_ fault: SettingFault, in file: String) -> String {
        "\(file), rad \(fault.line): \(words(fault.reason))"
    }

    private static func words(_ reason: SettingFault.Reason) -> String {
        switch reason {
        case .unknown(let path, let nearest, let elsewhere):
            "inställningen ”\(name(path))” finns inte\(place(path))."
                + Words.nearest(nearest) + self.elsewhere(elsewhere) + decimals(path)
        case .missing(let path): "”\(name(path))” saknas\(place(path))."
        case .repeated(let name): "”\(name)” står två gånger. Ta bort den ena."
        case .bothLanguages(let one, let other):
            "”\(one)” och ”\(other)” är samma inställning på två språk. Ta bort den ena."
        case .invalid(let path, let form, let nearest):
            "”\(name(path))” ska vara \(words(form)).\(Words.nearest(nearest))"
        case .unknownCategory(let id, let path, let nearest):
            "”\(id)” under ”\(name(path))” är ingen av kategorierna." + Words.nearest(nearest)
        case .repeatedID(let id, let path):
            "två poster under ”\(name(path))” har id ”\(id)”. Ge varje post sitt eget."
        case .twoMeanings(let word, let other, let path):
            "”\(word)” betyder redan något annat under ”\(name(path))”"
                + (word == other ? "" : ", där det står ”\(other)”") + ". Ta bort det ena."
        case .ambiguousNumber(let path, let readings):
            "”\(name(path))” kan betyda \(readings.map(Words.short).joined(separator: " eller "))."
                + " Skriv talet utan punkt och komma, eller med färre decimaler."
        case .cutText:
            "texten slutar före ”#”, eftersom det börjar en kommentar."
                + " Sätt citattecken runt texten om ”#” hör till den, annars ett mellanslag efter ”#”."
        case .example(_, let value):
            value == Configuration.exampleMunicipality
                ? "”\(value)” är mallens exempel. Skriv er egen kommun, och byt ut mallens perioder, områden,"
                    + " kategorier, rapportörer och funktioner mot era."
                : "”\(value)” är mallens exempel. Skriv era egna rapportörer."
        case .unknownHome(let home, let reporter, let nearest):
            "hemvisten ”\(home)” för ”\(reporter)” är varken ett område eller en plats."
                + Words.nearest(nearest)
        case .unknownPlace(let place, let resource, let nearest):
            "reglerna för ”\(resource)” nämner platsen ”\(place)”, som inte finns."
                + Words.nearest(nearest)
        case .notYAML(let fault): words(fault)
        }
    }

    private static func words(_ fault: YAMLFault) -> String {
        switch fault {
        case .tab: "raden börjar med ett tabbtecken. Byt ut det mot mellanslag."
        case .quote: "texten som börjar här har bara ett citattecken. Sätt ett i slutet också."
        case .bracket:
            "parentesen som öppnas här stängs inte, eller så saknas ett komma i den. Sätt ”]” eller ”}” i slutet."
        case .indentation:
            "raden är inte indragen som raderna före den. Ge rader som hör ihop lika många mellanslag."
        case .colon:
            "kolon står fel eller saknas. Skriv kolon och mellanslag efter inställningens namn,"
                + " och citattecken runt en text med kolon."
        case .sign:
            "texten börjar med ett tecken som betyder något annat här, som ”@”, ”*”, ”&” eller ”%”."
                + " Sätt citattecken runt texten."
        case .other: "raden går inte att läsa. Jämför den med raderna före."
        }
    }

    /// Returns the name of a setting without the parts that it stands in.
    private static func name(_ path: String) -> String {
        let name = path.split(separator: ".").last.map(String.init) ?? path
        return name.isEmpty ? "filen" : name
    }

    /// Returns where a setting stands: `kategorier[2].vikt` in post 2 of `kategorier`; empty for the top of a file.
    private static func place(_ path: String) -> String {
        guard let part = path.split(separator: ".").dropLast().last else { return "" }
        guard let match = part.wholeMatch(of: /(.*)\[(\d+)\]/) else { return " under ”\(part)”" }
        return " i post \(match.2) under ”\(match.1)”"
    }

    /// Returns what to do about a number that is read as a name: the rest of a decimal after its comma.
    private static func decimals(_ path: String) -> String {
        name(path).allSatisfy(\.isWholeNumber) ? " Skriv decimaltal med punkt inom { }." : ""
    }

    private static func elsewhere(_ part: String?) -> String {
        switch part {
        case nil: ""
        case ""?: " Den hör hemma längst ut i filen, utan indrag."
        case let part?: " Den hör hemma under ”\(part)”."
        }
    }

    /// Returns the required form of a value as the end of a sentence.
    static func words(_ form: SettingForm) -> String {
        switch form {
        case .text: "en text"
        case .identifier: "ett namn av bokstäverna a till z, siffror, ”-” och ”_”"
        case .texts: "en text eller en lista med texter"
        case .whole(let range): "ett heltal från \(range.lowerBound) till \(range.upperBound)"
        case .number(let range):
            "ett tal från \(Words.short(range.lowerBound)) till \(Words.short(range.upperBound))"
        case .truth: "”ja” eller ”nej”"
        case .day: "ett datum, till exempel 2026-10-19"
        case .choice(let names): "något av \(Words.quoted(names))"
        case .shares: "namn med var sitt tal från 0 till 1"
        case .words: "texter med var sin text"
        case .hours: "klockslag, till exempel ”18.00-02.00”"
        case .night: "klockslag, till exempel ”00.00-05.00”, eller ”ingen”"
        case .windows: "klockslag, till exempel ”18.00-02.00”, eller en lista med sådana"
        case .separator: "tecknen mellan två händelser, till exempel ”;”"
        case .groups: "minst två lika långa listor med rubriker"
        case .settings: "en grupp av inställningar"
        case .list: "en lista"
        case .settingsOrList: "en grupp av inställningar, eller en lista med sådana"
        case .entries: "en lista med minst en post"
        case .distinctDates: "en lista där varje post utom en har sitt eget ”gäller_från”"
        case .leftOutForVolunteers: "utelämnad, för volontärer är inte anställda"
        case .agreement:
            "namnet på det kollektivavtal som tillåter kortare vila eller fler timmar än lagen"
        case .weekdays: "veckodagar, till exempel ”fredag”"
        }
    }
}
