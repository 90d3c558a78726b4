/// Forms and e-services: questions are headings, and several choices stand in one cell.
extension ExportSample {
    /// Forms, e-services and lists.
    static let forms: [ExportSample] = [
        ExportSample(
            "ms-forms",
            file: "Trygghetsrapport (1-5).xlsx",
            workbook(
                [
                    [
                        "ID", "Starttid", "Slutförandetid", "E-post", "Namn",
                        "Tid för senaste ändring",
                        "När hände det?", "Ungefär vilken tid?",
                        "Vad har hänt? (flera val kan göras)",
                        "Var hände det?", "Beskriv vad som hände", "Vem kan vi kontakta?",
                    ],
                    [
                        "1", "2026-10-19 08:12:40", "2026-10-19 08:16:02",
                        "maj.tornlund@exempel.se",
                        "Maj Törnlund", "", "2026-10-18", "21.30", "Skadegörelse;", "Exempelskolan",
                        "Krossad ruta vid entrén", "Maj Törnlund 070-174 06 05",
                    ],
                    [
                        "2", "2026-10-20 15:40:11", "2026-10-20 15:44:30", "per.hagrud@exempel.se",
                        "Per Hagrud", "", "2026-10-20", "14:10", "Skadegörelse;Våld;",
                        "Gamla torget",
                        "Två slogs och en soptunna gick sönder", "",
                    ],
                    [
                        "3", "2026-10-21 10:02:00", "2026-10-21 10:03:19", "per.hagrud@exempel.se",
                        "Per Hagrud", "", "2026-10-21", "kväll", "Klotter;Något helt annat;",
                        "Sjöbogården",
                        "Klotter på dörren", "",
                    ],
                    [
                        "4", "2026-10-22 16:30:51", "2026-10-22 16:41:08", "anonymous", "", "",
                        "2026-10-22", "", "Inget att rapportera;", "", "", "",
                    ],
                    [
                        "5", "2026-10-23 16:30:51", "2026-10-23 16:41:08", "anonymous", "", "",
                        "2026-10-23", "09:05", "Skadegörelse;Klotter;", "Kungsgatan 4",
                        "Fasaden nedklottrad", "",
                    ],
                ],
                sheet: "Sheet1"
            ),
            rows: [
                "event 2026-10-18 21.30 skadegorelse Exempelskolan -",
                "event 2026-10-20 14.10 misshandel Gamla torget -",
                "event 2026-10-21 17.00 skadegorelse Sjöbogården -",
                "calm 2026-10-22 - - - -",
                "event 2026-10-23 09.05 skadegorelse Kungsgatan 4 -",
            ],
            told: ["several-categories", "several-categories"]
        ),
        ExportSample(
            "google-forms",
            file: "Trygghetsrapport.csv",
            text(
                [
                    [
                        "Tidstämpel", "E-postadress", "Vilken dag hände det?", "Hur dags?",
                        "Vad såg du?", "Var var det?", "Berätta mer", "Ditt namn",
                    ],
                    [
                        "2026/10/19 9:31:12 em CEST", "maj.tornlund@exempel.se", "2026-10-19",
                        "20:15",
                        "Skadegörelse;Bråk", "Gamla torget", "Ett gäng sparkade sönder bänken",
                        "Maj Törnlund",
                    ],
                    [
                        "2026/10/20 7:05:40 fm CEST", "per.hagrud@exempel.se", "2026-10-19",
                        "23:50",
                        "Berusning", "Kungsgatan", "Fyllegäng utanför porten", "Per Hagrud",
                    ],
                    [
                        "2026/10/26 12:10:00 em CET", "per.hagrud@exempel.se", "2026-10-26", "",
                        "Otrygg plats", "Norra Hamngatan", "Lyset har slocknat", "Per Hagrud",
                    ],
                ],
                ",",
                quotesAll: true
            ),
            rows: [
                "event 2026-10-19 20.15 skadegorelse Gamla torget -",
                "event 2026-10-19 23.50 berusning Kungsgatan -",
                "unsafePlace 2026-10-26 - otrygg-plats Norra Hamngatan -",
            ],
            told: ["several-categories"]
        ),
        ExportSample(
            "google-kalkylark",
            file: "Formulärsvar 1.csv",
            text(
                [
                    [
                        "Tidstämpel", "Datum för händelsen", "Klockslag", "Typ av händelse",
                        "Plats",
                        "Beskrivning av händelsen", "E-postadress",
                    ],
                    [
                        "2026-10-19 21:31:12", "2026-10-19", "20:15:00",
                        "Skadegörelse, Ordningsstörning",
                        "Gamla torget", "Ett gäng sparkade sönder bänken",
                        "maj.tornlund@exempel.se",
                    ],
                    [
                        "2026-10-21 21:31:12", "2026-10-20", "01:15:00", "Narkotika",
                        "Stora Nygatan 2",
                        "Langning i porten", "maj.tornlund@exempel.se",
                    ],
                    [
                        "2026-10-22 08:00:01", "2026-10-21", "18:00:00",
                        "Ordningsstörning, Hot och ofredande",
                        "Sjöbogården", "Skrek åt personalen", "per.hagrud@exempel.se",
                    ],
                    [
                        "2026-10-25 08:00:01", "2026-10-24", "18:00:00", "Ordningsstörning",
                        "Sjöbogården",
                        "Skrek igen", "per.hagrud@exempel.se",
                    ],
                ],
                ","
            ),
            rows: [
                "event 2026-10-19 20.15 skadegorelse Gamla torget -",
                "event 2026-10-20 01.15 narkotika Stora Nygatan 2 -",
                "event 2026-10-21 18.00 hot Sjöbogården -",
                "event 2026-10-24 18.00 ordningsstorning Sjöbogården -",
            ],
            told: ["several-categories", "several-categories"]
        ),
        ExportSample(
            "e-tjanst",
            file: "arenden_2026-11-02.csv",
            text(
                [
                    [
                        "Ärendenummer", "Status", "Inskickat", "Senast ändrat", "Handläggare",
                        "Sökande",
                        "Personnummer", "Vad vill du rapportera?", "När inträffade det? - Datum",
                        "När inträffade det? - Klockslag", "Ange plats eller adress",
                        "Beskriv vad du har sett", "Vill du bli kontaktad?", "Telefon",
                    ],
                    [
                        "TRY-2026-000411", "Avslutat", "2026-10-20 07:41", "2026-10-22 10:00",
                        "Per Hagrud",
                        "Maj Törnlund", "19850101-1234", "Nedskräpning\nSkadegörelse", "2026-10-19",
                        "19:00",
                        "Stora Nygatan 14", "Krossat glas och skräp", "Nej", "",
                    ],
                    [
                        "TRY-2026-000415", "Under handläggning", "2026-10-24 22:12",
                        "2026-10-24 22:12", "",
                        "Maj Törnlund", "19850101-1234", "Buskörning", "2026-10-24", "21:45",
                        "Kungsgatan",
                        "Moped körde runt mellan folk", "Ja", "070-174 06 05",
                    ],
                    [
                        "TRY-2026-000420", "Mottaget", "2026-10-28 12:00", "2026-10-28 12:00", "",
                        "Per Hagrud", "", "Otrygg plats", "2026-10-27", "", "Norra Hamngatan",
                        "Mörkt under bron", "Nej", "",
                    ],
                ],
                ";"
            ),
            rows: [
                "event 2026-10-19 19.00 skadegorelse Stora Nygatan 14 TRY-2026-000411",
                "event 2026-10-24 21.45 buskorning Kungsgatan TRY-2026-000415",
                "unsafePlace 2026-10-27 - otrygg-plats Norra Hamngatan TRY-2026-000420",
            ],
            people: ["Törnlund", "Hagrud", "070-174", "19850101"],
            told: ["several-categories"]
        ),
        ExportSample(
            "sharepoint-csv",
            file: "Händelser.csv",
            text(
                [
                    [
                        "Rubrik", "Händelsedatum", "Kategori", "Plats", "Beskrivning", "Ansvarig",
                        "Skapad",
                        "Skapad av", "Ändrad", "Ändrad av", "Objekttyp", "Sökväg",
                    ],
                    [
                        "Bråk på torget", "2026-10-20 22:10",
                        "[\"Ordningsstörning\",\"Misshandel\"]", "Gamla torget",
                        "Två grupper möttes", "Per Hagrud", "2026-10-21 08:00", "Maj Törnlund",
                        "2026-10-21 08:00", "Maj Törnlund", "Objekt", "sites/trygg/Lists/Handelser",
                    ],
                    [
                        "Klotter", "2026-10-23 06:30", "[\"Skadegörelse\"]", "Exempelskolan",
                        "Hela norra väggen", "Per Hagrud", "2026-10-23 08:00", "Maj Törnlund",
                        "2026-10-24 08:00", "Maj Törnlund", "Objekt", "sites/trygg/Lists/Handelser",
                    ],
                ],
                ",",
                quotesAll: true
            ),
            rows: [
                "event 2026-10-20 22.10 misshandel Gamla torget -",
                "event 2026-10-23 06.30 skadegorelse Exempelskolan -",
            ],
            told: ["several-categories"]
        ),
        ExportSample(
            "sharepoint-xlsx",
            file: "query.xlsx",
            workbook(
                [
                    [
                        "Rubrik", "Händelsetid", "Typ av händelse", "Område", "Plats",
                        "Iakttagelse",
                        "Tilldelad", "Skapad", "Skapad av", "Objekttyp", "Sökväg",
                    ],
                    [
                        "Moped", "2026-10-20 22:10:00", "Buskörning;#Ordningsstörning", "Väster",
                        "Gamla torget",
                        "Två mopeder på gågatan", "Per Hagrud", "2026-10-21 08:00:00",
                        "Maj Törnlund", "Objekt",
                        "sites/trygg/Lists/Logg",
                    ],
                    [
                        "Brand", "2026-10-25 01:30:00", ";#Brand;#", "Norr", "Kungsgatan",
                        "Papperskorg brann",
                        "Per Hagrud", "2026-10-25 08:00:00", "Maj Törnlund", "Objekt",
                        "sites/trygg/Lists/Logg",
                    ],
                ],
                sheet: "query",
                moment: "yyyy-mm-dd hh:mm"
            ),
            rows: [
                "event 2026-10-20 22.10 buskorning Gamla torget -",
                "event 2026-10-25 01.30 brand Kungsgatan -",
            ],
            told: ["several-categories"]
        ),
    ]
}
