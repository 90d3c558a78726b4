import Domain

extension FindingWords {
    /// The catalogue's entries about workbooks.
    static func workbookCatalogue(_ finding: Finding) -> FindingWords {
        switch finding.code {
        case .protectedFile:
            FindingWords(
                wrong: "Filen är låst med lösenord.",
                advice:
                    "Öppna den i Excel, välj Arkiv, Info, ”Skydda arbetsbok”, ta bort lösenordet, spara och skicka den igen.",
                example: "2026-v43-44.xlsx"
            )
        case .damagedWorkbook:
            FindingWords(
                wrong: "Arbetsboken är skadad och gick inte att läsa.",
                advice: "Öppna den i Excel, spara den på nytt och skicka den igen.",
                example: "2026-v43-44.xlsx"
            )
        case .cutWorkbook:
            FindingWords(
                wrong: "Arbetsboken är skadad: de sista raderna gick inte att läsa.",
                advice: "Öppna den i Excel, spara den på nytt och skicka den igen.",
                example: "2026-v43-44.xlsx"
            )
        case .otherSheet:
            FindingWords(
                wrong: "Ett blad hör inte till tabellen och lästes inte.",
                advice:
                    "Ge bladet samma rubriker som tabellen om det ska läsas, eller skicka det som en egen fil.",
                example: "Datum;Tid;Plats;Händelse",
                hint: "Bladet heter"
            )
        case .hiddenRows:
            FindingWords(
                wrong: "Arbetsboken har dolda rader; de lästes som de andra.",
                advice: "Ta bort dem i stället för att dölja dem om de inte ska vara med.",
                example: "2026-v43-44.xlsx"
            )
        case .mergedCells:
            FindingWords(
                wrong:
                    "Celler är sammanslagna över flera rader; det som står i dem gäller varje rad.",
                advice: "Skriv helst i varje rad vad som gäller den.",
                example: "2026-10-19"
            )
        case .unfilledCells:
            FindingWords(
                wrong:
                    "Celler är sammanslagna över flera rader; det som står i dem lästes bara för den första.",
                advice: "Skriv i varje rad vad som gäller den, och skicka filen igen.",
                example: "2026-10-19"
            )
        case .missingValue:
            FindingWords(
                wrong: "En formel i raden har inget värde och lästes som en tom cell.",
                advice: "Öppna arbetsboken i Excel, spara den och skicka den igen.",
                example: "2026-v43-44.xlsx"
            )
        default: preconditionFailure("the main catalogue has the code")
        }
    }

    /// A file of a kind that is not read, with how to save it as one that is.
    static func fileKind(_ kind: String?) -> FindingWords {
        let (name, advice): (String, String) =
            switch kind {
            case "XLS":
                (
                    "en äldre arbetsbok från Excel (.xls)",
                    "Öppna den i Excel, välj Arkiv, ”Spara som” och filtypen ”Excel-arbetsbok (.xlsx)”, och skicka den filen."
                )
            case "XLSB":
                (
                    "en binär arbetsbok från Excel (.xlsb)",
                    "Öppna den i Excel, välj Arkiv, ”Spara som” och filtypen ”Excel-arbetsbok (.xlsx)”, och skicka den filen."
                )
            case "ODS":
                (
                    "ett kalkylark från LibreOffice (.ods)",
                    "Öppna det, välj Arkiv, ”Spara som” och filtypen ”Excel 2007–365 (.xlsx)”, och skicka den filen."
                )
            case "PDF":
                (
                    "ett PDF-dokument",
                    "Be att få samma uppgifter som arbetsbok (.xlsx) eller CSV-fil."
                )
            case "DOCX", "RTF":
                (
                    "ett dokument från Word",
                    "Skriv uppgifterna i en arbetsbok, en händelse på varje rad, och skicka den."
                )
            case "PPTX":
                (
                    "en presentation",
                    "Skriv uppgifterna i en arbetsbok, en händelse på varje rad, och skicka den."
                )
            case "ZIP", "GZIP", "7z", "BZIP2", "XZ":
                (
                    "ett arkiv med packade filer",
                    "Packa upp det och skicka filerna i det var för sig."
                )
            case "PNG", "JPEG", "GIF":
                ("en bild", "Be att få samma uppgifter som arbetsbok (.xlsx) eller CSV-fil.")
            case "HTML", "XML", "JSON":
                (
                    "en fil för webben eller för program (\(kind ?? ""))",
                    "Öppna den i Excel, välj Arkiv, ”Spara som” och filtypen ”Excel-arbetsbok (.xlsx)”, och skicka den filen."
                )
            default:
                (
                    "något annat än en arbetsbok eller text",
                    "Öppna den i Excel, välj Arkiv, ”Spara som” och filtypen ”Excel-arbetsbok (.xlsx)”, och skicka den filen."
                )
            }
        return FindingWords(
            wrong: "Filen är \(name) och lästes inte.",
            advice: advice,
            example: "2026-v43-44.xlsx",
            hint: "Den ser ut att vara av slaget"
        )
    }
}
