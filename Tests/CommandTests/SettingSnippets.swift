/// Pieces of `kommun.yml` as people write them, each with all that is wrong in it: lines with sentences, in order.
enum SettingSnippets {
    typealias Snippet = (yaml: String, told: [String])

    static let all: [Snippet] = names + values + several + mixed + rules + signs

    /// Names that do not exist.
    private static let names: [Snippet] = [
        (
            "kommunn: Lysekil",
            [
                "rad 1: inställningen ”kommunn” finns inte. Närmast: ”kommun”."
            ]
        ),
        (
            "wieght_note: x",
            ["rad 1: inställningen ”wieght_note” finns inte. Närmast: ”om_vikterna”."]
        ),
        ("längd: 14", ["rad 1: inställningen ”längd” finns inte. Den hör hemma under ”perioder”."]),
        (
            "kategorier:\n  - {id: hot, namn: Hot, vikt: 0,5}",
            [
                "rad 2: inställningen ”5” finns inte i post 1 under ”kategorier”. Skriv decimaltal med punkt inom { }."
            ]
        ),
        ("vikter: x", ["rad 1: inställningen ”vikter” finns inte."]),
        (
            "perioder: {ankare: 2026-10-19, publicera_från: 2026-10-19}",
            [
                "rad 1: inställningen ”ankare” finns inte under ”perioder”.",
                "rad 1: ”räknas_från” saknas under ”perioder”.",
            ]
        ),
        (
            "periods: {anchor: 2026-10-19, lenght: 7, publish_from: 2026-10-19}",
            ["rad 1: inställningen ”lenght” finns inte under ”periods”. Närmast: ”längd”."]
        ),
        (
            "kategorier:\n  - {id: hot, namn: Hot}\n  - {id: vald, namn: Våld, vigt: 3}",
            ["rad 3: inställningen ”vigt” finns inte i post 2 under ”kategorier”. Närmast: ”vikt”."]
        ),
        (
            "rapportörer:\n  - id: vakt\n    kolumner: {datun: [Dag]}",
            ["rad 3: inställningen ”datun” finns inte under ”kolumner”. Närmast: ”datum”."]
        ),
        (
            "rapportörer:\n  - id: vakt\n    kolumner:\n      casenumber: [Dag]",
            [
                "rad 4: inställningen ”casenumber” finns inte under ”kolumner”. Närmast: ”ärendenummer”."
            ]
        ),
        (
            "funktioner:\n  - {id: a, ansvarig: S, åtgärd: R, vila: {dygnvila: 9}}",
            ["rad 2: inställningen ”dygnvila” finns inte under ”vila”. Närmast: ”dygnsvila”."]
        ),
        (
            "funktioner:\n  - {id: a, ansvarig: S, åtgärd: R, dygnsvila: 9}",
            [
                "rad 2: inställningen ”dygnsvila” finns inte i post 1 under ”funktioner”."
                    + " Den hör hemma under ”funktioner.vila”."
            ]
        ),
        (
            "fysisk_miljö: {belysnig: {dagar: 5}}",
            [
                "rad 1: inställningen ”belysnig” finns inte under ”fysisk_miljö”. Närmast: ”belysning”."
            ]
        ),
        (
            "gallring: {gallringsbeslut: KS 1, beslutad: 2026-01-01, rapport: 400}",
            ["rad 1: inställningen ”rapport” finns inte under ”gallring”. Närmast: ”rapporter”."]
        ),
    ]

    /// Values that a setting cannot have.
    private static let values: [Snippet] = [
        ("kommun:", ["rad 1: ”kommun” ska vara en text."]),
        ("visa_text: kanske", ["rad 1: ”visa_text” ska vara ”ja” eller ”nej”."]),
        (
            "minsta_andel_rapportörer: 50",
            ["rad 1: ”minsta_andel_rapportörer” ska vara ett tal från 0 till 1."]
        ),
        (
            "arkiv: flyta",
            ["rad 1: ”arkiv” ska vara något av ”av”, ”kopiera”, ”flytta”. Närmast: ”flytta”."]
        ),
        ("archive: keep", ["rad 1: ”archive” ska vara något av ”av”, ”kopiera”, ”flytta”."]),
        (
            "polisens_ärendenummer: ja",
            ["rad 1: ”polisens_ärendenummer” ska vara något av ”behåll”, ”dölj”."]
        ),
        (
            "simulerad_dag: i dag",
            ["rad 1: ”simulerad_dag” ska vara ett datum, till exempel 2026-10-19."]
        ),
        (
            "platslista: {fil: a.csv}",
            ["rad 1: ”platslista” ska vara en text eller en lista med texter."]
        ),
        (
            "perioder: {räknas_från: 19/10, längd: 14, publicera_från: 2026-10-19}",
            ["rad 1: ”räknas_från” ska vara ett datum, till exempel 2026-10-19."]
        ),
        (
            "perioder:\n  räknas_från: 2026-10-19\n  längd: två veckor\n  publicera_från: 2026-10-19",
            ["rad 3: ”längd” ska vara ett heltal från 1 till 92."]
        ),
        ("perioder: 14", ["rad 1: ”perioder” ska vara en grupp av inställningar."]),
        (
            "områden: omraden.geojson",
            ["rad 1: ”områden” ska vara en grupp av inställningar, eller en lista med sådana."]
        ),
        (
            "kategorier: []",
            [
                "rad 1: ”kategorier” ska vara en lista med minst en post."
            ]
        ),
        ("kategorier: {id: a, namn: A}", ["rad 1: ”kategorier” ska vara en lista."]),
        (
            "kategorier:\n  - {id: våld, namn: Våld}",
            ["rad 2: ”id” ska vara ett namn av bokstäverna a till z, siffror, ”-” och ”_”."]
        ),
        (
            "kategorier:\n  - {id: a, namn: A, vikt: 1.000}",
            [
                "rad 2: ”vikt” kan betyda 1 eller 1000. Skriv talet utan punkt och komma, eller med färre decimaler."
            ]
        ),
        (
            "kategorier:\n  - {id: a, namn: A, slag: händelser}",
            [
                "rad 2: ”slag” ska vara något av ”händelse”, ”otrygg plats”, ”arrangemang”, ”felanmälan”, ”lugnt”,"
                    + " ”upplevd trygghet”, ”upplevd otrygghet”, ”varken trygg eller otrygg”. Närmast: ”händelse”."
            ]
        ),
        (
            "kategorier:\n  - {id: a, namn: A, alias: [klotter; skräp]}",
            ["rad 2: ”alias” ska vara en text eller en lista med texter."]
        ),
        ("kategorier:\n  - {id: a}", ["rad 2: ”namn” saknas i post 1 under ”kategorier”."]),
        ("kategorier:\n  - hot", ["rad 2: ”kategorier[1]” ska vara en grupp av inställningar."]),
        (
            "rapportörer:\n  - {id: vakt, leveranser: alla}",
            ["rad 2: ”leveranser” ska vara något av ”tillägg”, ”hela”."]
        ),
        (
            "rapportörer:\n  - {id: vakt, datumordning: dma}",
            ["rad 2: ”datumordning” ska vara något av ”åmd”, ”dmå”, ”mdå”."]
        ),
        (
            "rapportörer:\n  - {id: vakt, dela: {kolumn: Text}}",
            ["rad 2: ”vid” saknas under ”dela”."]
        ),
        (
            "rapportörer:\n  - {id: vakt, dela: {grupper: [[A, B], [C]]}}",
            ["rad 2: ”grupper” ska vara minst två lika långa listor med rubriker."]
        ),
        (
            "rapportörer:\n  - {id: vakt, koordinatsystem: SWEREF}",
            ["rad 2: ”koordinatsystem” ska vara ett heltal från 1000 till 99999."]
        ),
    ]

    /// Several mistakes, all told at once.
    private static let several: [Snippet] = [
        (
            "visa_text: kanske\narkiv: bort\nminsta_andel_rapportörer: 2",
            [
                "rad 1: ”visa_text” ska vara ”ja” eller ”nej”.",
                "rad 2: ”arkiv” ska vara något av ”av”, ”kopiera”, ”flytta”.",
                "rad 3: ”minsta_andel_rapportörer” ska vara ett tal från 0 till 1.",
            ]
        ),
        (
            "kategorier:\n  - {id: hot, namn: Hot, vikt: hög}\n  - {namn: Våld}\n  - {id: hot, namn: Hat}",
            [
                "rad 2: ”vikt” ska vara ett tal från 0 till 100.",
                "rad 3: ”id” saknas i post 2 under ”kategorier”.",
                "rad 4: två poster under ”kategorier” har id ”hot”. Ge varje post sitt eget.",
            ]
        ),
        (
            "rapportörer:\n  - id: vakt\n    kategorier:\n      Stök: vaald\n      Bråk: vald\n    kategori: hott\n    typer: x",
            [
                "rad 4: ”vaald” under ”kategorier” är ingen av kategorierna. Närmast: ”vald”.",
                "rad 6: ”hott” under ”kategori” är ingen av kategorierna. Närmast: ”hot”.",
                "rad 7: inställningen ”typer” finns inte i post 1 under ”rapportörer”. Närmast: ”typ”.",
            ]
        ),
        (
            "funktioner:\n  - id: a\n    passar: {vaald: 1}\n    aldrig: [hott]",
            [
                "rad 2: ”ansvarig” saknas i post 1 under ”funktioner”.",
                "rad 2: ”åtgärd” saknas i post 1 under ”funktioner”.",
                "rad 3: ”vaald” under ”passar” är ingen av kategorierna. Närmast: ”vald”.",
                "rad 4: ”hott” under ”aldrig” är ingen av kategorierna. Närmast: ”hot”.",
            ]
        ),
        (
            "kommun: Lysekil\nkommun: Lidköping\nvisa_text: ja\nvisa_text: nej\narkiv: bort",
            [
                "rad 1: ”kommun” står två gånger. Ta bort den ena.",
                "rad 3: ”visa_text” står två gånger. Ta bort den ena.",
                "rad 5: ”arkiv” ska vara något av ”av”, ”kopiera”, ”flytta”.",
            ]
        ),
        (
            "kategorier:\n  - {id: hot, namn: Hot, alias: [hat]}\n  - {id: hat, namn: Hat}\narkiv: bort",
            [
                "rad 3: ”hat” betyder redan något annat under ”kategorier”. Ta bort det ena.",
                "rad 4: ”arkiv” ska vara något av ”av”, ”kopiera”, ”flytta”.",
            ]
        ),
        (
            "om_vikterna: Beslut #2 av nämnden\nvisa_text: x",
            [
                "rad 1: texten slutar före ”#”, eftersom det börjar en kommentar."
                    + " Sätt citattecken runt texten om ”#” hör till den, annars ett mellanslag efter ”#”.",
                "rad 2: ”visa_text” ska vara ”ja” eller ”nej”.",
            ]
        ),
        (
            "kommun: Exempelkommun\nvisa_text: x",
            [
                "rad 1: ”Exempelkommun” är mallens exempel. Skriv er egen kommun, och byt ut mallens perioder,"
                    + " områden, kategorier, rapportörer och funktioner mot era.",
                "rad 2: ”visa_text” ska vara ”ja” eller ”nej”.",
            ]
        ),
    ]

    /// Swedish and English in one file.
    private static let mixed: [Snippet] = [
        ("kommun: Lysekil\nvisa_text: ja\narchive: off", []),
        (
            "municipality: Lysekil\nKommun: Lysekil",
            [
                "rad 2: ”municipality” och ”Kommun” är samma inställning på två språk. Ta bort den ena."
            ]
        ),
        ("periods: {räknas_från: 2026-10-19, length: 7, Publicera från: 2026-10-19}", []),
        (
            "perioder: {anchor: 2026-10-19, räknas_från: 2026-10-19, publicera_från: 2026-10-19}",
            [
                "rad 1: ”anchor” och ”räknas_från” är samma inställning på två språk. Ta bort den ena."
            ]
        ),
        (
            "reporters:\n  - {id: vakt, namn: Vakt, columns: {datum: [Dag], date: [När]}, deliveries: hela}",
            ["rad 2: ”datum” och ”date” är samma inställning på två språk. Ta bort den ena."]
        ),
        (
            "rapportörer:\n  - {id: vakt, kolumner: {ärendenummer: [Nr], text: [Vad]}, join: ärendenummer, slag: Händelse}",
            []
        ),
        (
            "resources:\n  - {id: a, ansvarig: S, measure: R, vila: {night: ingen, avtal: K}, hours: \"18.00-02.00\"}",
            []
        ),
        (
            "fysisk_miljö: {städning: {owner: Park}, stadning: {dagar: 5}}",
            ["rad 1: ”städning” och ”stadning” är samma inställning på två språk. Ta bort den ena."]
        ),
        ("retention: {gallringsbeslut: KS 1, decided: 2026-01-01, karantän: 90}", []),
        ("visa-text: ja\nOm vikterna: Beslutade.", []),
    ]

    /// Rules that several settings break together.
    private static let rules: [Snippet] = [
        (
            "funktioner:\n  - id: a\n    ansvarig: S\n    åtgärd: R\n    vila: {dygnsvila: 9}",
            [
                "rad 5: ”avtal” ska vara namnet på det kollektivavtal som tillåter kortare vila eller fler timmar än lagen."
            ]
        ),
        (
            "funktioner:\n  - {id: a, ansvarig: S, åtgärd: R, volontärer: ja, vila: {delas: ja}}",
            ["rad 2: ”vila” ska vara utelämnad, för volontärer är inte anställda."]
        ),
        (
            "funktioner:\n  - {id: a, ansvarig: S, åtgärd: R, tider: kvällar}",
            [
                "rad 2: ”tider” ska vara klockslag, till exempel ”18.00-02.00”, eller en lista med sådana."
            ]
        ),
        (
            "funktioner:\n  - id: a\n    ansvarig: S\n    åtgärd: R\n    förordnanden:\n      - {områden: [Torget], från: 2026-05-01, tider: \"18-02\", veckodagar: [fre]}",
            [
                "rad 6: ”till” saknas i post 1 under ”förordnanden”.",
                "rad 6: ”veckodagar” ska vara veckodagar, till exempel ”fredag”.",
            ]
        ),
        (
            "områden:\n  - {fil: a.geojson}\n  - {fil: b.geojson}",
            [
                "rad 2: ”områden” ska vara en lista där varje post utom en har sitt eget ”gäller_från”."
            ]
        ),
        (
            "gallring: {beslutad: 2026-01-01, rapporter: 10}",
            [
                "rad 1: ”gallringsbeslut” saknas under ”gallring”.",
                "rad 1: ”rapporter” ska vara ett heltal från 364 till 36525.",
            ]
        ),
    ]

    /// Files that are not YAML.
    private static let signs: [Snippet] = [
        (
            "kategorier:\n\t- {id: hot, namn: Hot}\n\t- {id: vald, namn: Våld}",
            [
                "rad 2: raden börjar med ett tabbtecken. Byt ut det mot mellanslag.",
                "rad 3: raden börjar med ett tabbtecken. Byt ut det mot mellanslag.",
            ]
        ),
        (
            "om_vikterna: \"Beslutade av nämnden",
            ["rad 1: texten som börjar här har bara ett citattecken. Sätt ett i slutet också."]
        ),
        (
            "visa_text: ja\nplatslista: [a.csv, b.csv",
            [
                "rad 2: parentesen som öppnas här stängs inte, eller så saknas ett komma i den. Sätt ”]” eller ”}” i slutet."
            ]
        ),
        (
            "om_vikterna: Beslut: av nämnden",
            [
                "rad 1: kolon står fel eller saknas. Skriv kolon och mellanslag efter inställningens namn,"
                    + " och citattecken runt en text med kolon."
            ]
        ),
        (
            "perioder:\n  räknas_från: 2026-10-19\n    längd: 14",
            [
                "rad 3: kolon står fel eller saknas. Skriv kolon och mellanslag efter inställningens namn,"
                    + " och citattecken runt en text med kolon."
            ]
        ),
        (
            "perioder:\n    räknas_från: 2026-10-19\n  längd: 14",
            [
                "rad 3: raden är inte indragen som raderna före den. Ge rader som hör ihop lika många mellanslag."
            ]
        ),
        (
            "om_vikterna: @nämnden",
            [
                "rad 1: texten börjar med ett tecken som betyder något annat här, som ”@”, ”*”, ”&” eller ”%”."
                    + " Sätt citattecken runt texten."
            ]
        ),
        (
            "om_vikterna: *viktigt*",
            [
                "rad 1: texten börjar med ett tecken som betyder något annat här, som ”@”, ”*”, ”&” eller ”%”."
                    + " Sätt citattecken runt texten."
            ]
        ),
    ]
}
