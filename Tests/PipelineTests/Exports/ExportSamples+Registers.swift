/// Registers of faults, and round logs of guards.
extension ExportSample {
    /// Systems of fault reports, and of guards.
    static let registers: [ExportSample] = [
        ExportSample(
            "felanmalan-karta",
            file: "Ärenden 2026-10-19 - 2026-11-01.xlsx",
            workbook(
                [
                    [
                        "Ärendenr", "Registrerad", "Status", "Kategori", "Underkategori",
                        "Beskrivning", "Adress",
                        "Latitud", "Longitud", "Anmälare", "Telefon", "E-post", "Ansvarig",
                        "Åtgärdad",
                    ],
                    [
                        "412345", "2026-10-19 09:12:00", "Åtgärdat", "Gatubelysning",
                        "Släckt lampa",
                        "Lampan på gångvägen är släckt", "Kungsgatan 12", "58.2781", "11.4261",
                        "Maj Törnlund",
                        "070-174 06 05", "maj.tornlund@exempel.se", "Per Hagrud",
                        "2026-10-21 11:00:00",
                    ],
                    [
                        "412351", "2026-10-20 16:40:00", "Pågår", "Klotter", "",
                        "Klotter på elskåp",
                        "Stora Nygatan 3", "58.2761", "11.4361", "", "", "", "Per Hagrud", "",
                    ],
                    [
                        "412360", "2026-10-22 07:05:00", "Nytt", "Park och lekplats", "Lekredskap",
                        "Trasig gunga",
                        "Exempelskolan", "58.275", "11.435", "Maj Törnlund", "", "", "Per Hagrud",
                        "",
                    ],
                ],
                sheet: "Ärenden"
            ),
            rows: [
                "faultReport 2026-10-19 - felanmalan Kungsgatan 12 412345",
                "event 2026-10-20 - skadegorelse Stora Nygatan 3 412351",
                "faultReport 2026-10-22 - felanmalan Exempelskolan 412360",
            ]
        ),
        ExportSample(
            "synpunkter",
            file: "export.csv",
            text(
                [
                    [
                        "Ärende-ID", "Ärendetyp", "Rubrik", "Status", "Skapad", "Uppdaterad",
                        "Handläggare", "Enhet",
                        "Typ av fel", "Plats", "Meddelande", "Namn", "E-post",
                    ],
                    [
                        "DF-10412", "Felanmälan", "Lampa", "Avslutad", "2026-10-19 09:12",
                        "2026-10-20 10:00",
                        "Per Hagrud", "Gata och park", "Belysning", "Norra Hamngatan",
                        "Släckt sedan i fredags", "Maj Törnlund", "maj.tornlund@exempel.se",
                    ],
                    [
                        "DF-10419", "Felanmälan", "Sopor", "Pågående", "2026-10-23 19:45",
                        "2026-10-23 19:45",
                        "Per Hagrud", "Gata och park", "Nedskräpning", "Gamla torget",
                        "Sopor bredvid kärlen", "", "",
                    ],
                ],
                ";"
            ),
            rows: [
                // It is told what has been since Friday, on Monday.
                "faultReport 2026-10-16 - felanmalan Norra Hamngatan DF-10412",
                "faultReport 2026-10-23 - felanmalan Gamla torget DF-10419",
            ]
        ),
        ExportSample(
            "rondlogg",
            file: "Rondrapport v43.xlsx",
            workbook(
                [
                    [
                        "Rapportnr", "Datum", "Starttid", "Sluttid", "Objekt", "Rond",
                        "Händelsetyp", "Anmärkning",
                        "Väktare", "Tjänstenr",
                    ],
                    [
                        "R-2201", "2026-10-19", "21:00", "21:25", "Exempelskolan", "Rond 1", "Rond",
                        "UA", "M Törnlund",
                        "4711",
                    ],
                    [
                        "R-2202", "2026-10-19", "23:10", "23:40", "Gamla torget", "Rond 1",
                        "Skadegörelse",
                        "Krossad ruta vid kiosken", "M Törnlund", "4711",
                    ],
                    [
                        "R-2203", "2026-10-20", "00:30", "00:45", "Sjöbogården", "Rond 2", "Rond",
                        "Utan anmärkning", "P Hagrud", "4712",
                    ],
                    [
                        "R-2204", "2026-10-20", "02:15", "02:20", "Exempelskolan", "Rond 3",
                        "Öppen dörr",
                        "Låste dörr till gymnastiksalen", "P Hagrud", "4712",
                    ],
                    [
                        "R-2205", "2026-10-20", "22:30", "22:50", "Sjöbogården", "Rond 1",
                        "Ordningsstörning",
                        "Ungdomar avvisades", "P Hagrud", "4712",
                    ],
                ],
                sheet: "Rapport"
            ),
            rows: [
                "calm 2026-10-19 21.00 - Exempelskolan R-2201",
                "event 2026-10-19 23.10 skadegorelse Gamla torget R-2202",
                "calm 2026-10-20 00.30 - Sjöbogården R-2203",
                "event 2026-10-20 02.15 - Exempelskolan R-2204",
                "event 2026-10-20 22.30 ordningsstorning Sjöbogården R-2205",
            ],
            people: ["Törnlund", "Hagrud", "4711"],
            told: ["missing-category", "unknown-category"]
        ),
        ExportSample(
            "kontrollpunkter",
            file: "tour-report_2026-10-26.csv",
            text(
                [
                    [
                        "Tour", "Site", "Checkpoint", "Scheduled", "Scanned", "Officer", "Status",
                        "Incident type",
                        "Notes",
                    ],
                    [
                        "Natt 1", "Exempelskolan", "CP1 Entré", "2026-10-25 22:00",
                        "2026-10-25 22:03", "Maj Törnlund",
                        "Completed", "", "OK",
                    ],
                    [
                        "Natt 1", "Exempelskolan", "CP2 Gymnastiksal", "2026-10-25 22:10",
                        "2026-10-25 22:14",
                        "Maj Törnlund", "Completed", "", "OK",
                    ],
                    [
                        "Natt 1", "Gamla torget", "CP1 Kiosk", "2026-10-25 22:30",
                        "2026-10-25 22:41", "Maj Törnlund",
                        "Completed", "Klotter", "Klotter på kioskens baksida",
                    ],
                    [
                        "Natt 2", "Sjöbogården", "CP1 Entré", "2026-10-26 01:00",
                        "2026-10-26 01:02", "Per Hagrud",
                        "Completed", "", "Inget att anmärka",
                    ],
                    [
                        "Natt 2", "Gamla torget", "CP1 Kiosk", "2026-10-26 01:30", "", "Per Hagrud",
                        "Missed", "", "",
                    ],
                ],
                ","
            ),
            rows: [
                "calm 2026-10-25 22.03 - Exempelskolan -",
                "calm 2026-10-25 22.14 - Exempelskolan -",
                "event 2026-10-25 22.41 skadegorelse Gamla torget -",
                "calm 2026-10-26 01.02 - Sjöbogården -",
            ],
            // The round that was missed has no time, and waits.
            told: ["missing-category", "bad-time"]
        ),
    ]
}
