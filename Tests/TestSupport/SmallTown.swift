/// A town of two areas and two reporters: enough for whole fortnights in a test.
public enum SmallTown {
    /// The files of a workspace with one closed period, 2026-v43-44, and what was reported in it.
    public static var files: [String: String] {
        [
            "inbox/kommun.yml": configuration,
            "inbox/omraden.geojson": areas,
            "inbox/platser.csv": """
            namn;alias;typ;område;lat;lon
            Storskolan;skolan;skola;Väster;58,275;11,425
            ICA Torget;ICA;butik;Öster;58,275;11,435

            """,
            "inbox/kalender.csv": "från;till;vad;område\n2026-10-26;2026-10-30;Höstlov;\n",
            "inbox/bemanning/hosten.csv": """
            funktion;lag;datum;från;till;antal;art;bunden till
            trygghetsvandrare;A;2026-11-06;20:00;23:00;4;bokad vandring;
            fältsekreterare;1;2026-11-06;17:00;23:00;2;schema;
            polis;1;2026-11-06;17:00;23:00;2;schema;

            """,
            "inbox/rapporter/skolan/2026-v43-44.csv": school,
            "inbox/rapporter/vakt/2026-v43-44.csv": guards,
        ]
    }

    /// What the school sent: seven rows, one of them with a date to come.
    public static let school = """
        Datum;Tid;Plats;Kategori;Beskrivning
        2026-10-20;21:30;Storskolan;Skadegörelse;Fönsterruta krossad på skolgården
        2026-10-21;22:00;vid Storskolan;Skadegörelse;Klotter på fasaden
        2026-10-22;23:10;utanför ICA;Ungdomssamling;Ett tiotal ungdomar samlade
        2026-10-23;natten mot lördag;Storskolan;Skadegörelse;Ruta krossad, ring 070-174 06 05
        2026-10-27;ca 22;bakom Storskolan;Ungdomssamling;Ungdomar med mopeder
        2027-05-01;12:00;Storskolan;Skadegörelse;Trasig bänk
        2026-10-29;kväll;Storskolan;Otrygg plats;Mörkt vid gången

        """

    /// What the guards sent: three rows, the first of the same incident as the school's first.
    public static let guards = """
        ärende,datum,tid,plats,händelse,anteckning
        V-1,2026-10-20,21:40,Storskolan,Skadegörelse,Krossad fönsterruta på skolgården
        V-2,2026-10-24,23:00,ICA Torget,Bråk,Slagsmål mellan två grupper
        V-3,2026-10-31,22:15,ICA Torget,Ungdomssamling,Samling utanför affären 811228-9874

        """

    /// `kommun.yml`.
    public static let configuration = """
        municipality: Småstad
        simulated_as_of: 2026-11-03
        periods: {anchor: 2026-10-19, length: 14, publish_from: 2026-10-19, plan_starts: 3}
        areas: {file: omraden.geojson, id: id, name: namn}
        gazetteer: platser.csv
        categories:
          - {id: skadegorelse, name: Skadegörelse, weight: 2, aliases: [klotter]}
          - {id: ungdomssamling, name: Ungdomssamling, weight: 1}
          - {id: vald, name: Våld, weight: 5, aliases: [bråk], violence: true}
          - {id: otrygg-plats, name: Otrygg plats, kind: otrygg plats}
        reporters:
          - {id: skolan, name: Storskolan, type: skola, home: vaster}
          - id: vakt
            name: Vaktbolaget
            type: väktare
            columns: {case_number: [ärende], text: [anteckning]}
          - {id: tyst, name: Tysta bolaget, type: bostadsbolag}
        resources:
          - id: trygghetsvandrare
            name: trygghetsvandrare
            responsible: Samordnare
            measure: Vandrar synligt
            minimum_crew: 3
          - id: faltsekreterare
            name: fältsekreterare
            responsible: Enhetschef
            measure: Söker upp ungdomar
            fit: {ungdomssamling: 1}
            avoids_violence: true
          - {id: polis, name: polis, responsible: Kommunpolis, measure: Närvaro, request_only: true}
        plan: {gap: 0.001, seconds: 20}

        """

    private static let areas = """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"id": "vaster", "namn": "Väster"},
           "geometry": {"type": "Polygon", "coordinates":
            [[[11.42, 58.27], [11.43, 58.27], [11.43, 58.28], [11.42, 58.28], [11.42, 58.27]]]}},
          {"type": "Feature", "properties": {"id": "oster", "namn": "Öster"},
           "geometry": {"type": "Polygon", "coordinates":
            [[[11.43, 58.27], [11.44, 58.27], [11.44, 58.28], [11.43, 58.28], [11.43, 58.27]]]}}
        ]}

        """
}
