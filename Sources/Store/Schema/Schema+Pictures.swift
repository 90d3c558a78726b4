/// SQL of the migrations that concern published lägesbilder, plans and decisions.
extension Schema {
    /// Migration 3: published versions, plan lines, decisions and delivered measures.
    static let pictures = """
        CREATE TABLE picture (
            period INTEGER NOT NULL,
            length INTEGER NOT NULL,
            version INTEGER NOT NULL,
            run INTEGER NOT NULL REFERENCES run,
            manifest TEXT NOT NULL,          -- hash of manifest.json
            PRIMARY KEY (period, version)
        ) WITHOUT ROWID, STRICT;

        CREATE TABLE planLine (
            period INTEGER NOT NULL,         -- first day of the picture's period
            version INTEGER NOT NULL,
            id TEXT NOT NULL,
            position INTEGER NOT NULL,
            area TEXT NOT NULL,
            place TEXT,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            resource TEXT NOT NULL,
            team TEXT NOT NULL,
            roster TEXT,
            visits INTEGER NOT NULL,
            category TEXT,
            need REAL NOT NULL,
            benefit REAL NOT NULL,
            followUp INTEGER NOT NULL,
            PRIMARY KEY (period, version, id),
            FOREIGN KEY (period, version) REFERENCES picture
        ) WITHOUT ROWID, STRICT;

        CREATE TABLE decision (
            file TEXT NOT NULL,
            hash TEXT NOT NULL,              -- of the file: under another name it is the same
            position INTEGER NOT NULL,
            line TEXT,
            verdict TEXT NOT NULL,
            responsible TEXT NOT NULL,
            start INTEGER,
            "end" INTEGER,
            precision TEXT,
            place TEXT NOT NULL,
            motivation TEXT NOT NULL,
            PRIMARY KEY (file, position)
        ) WITHOUT ROWID, STRICT;

        CREATE TABLE delivered (
            file TEXT NOT NULL,
            hash TEXT NOT NULL,
            position INTEGER NOT NULL,
            line TEXT,
            resource TEXT NOT NULL,
            place TEXT NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            precision TEXT NOT NULL,
            done TEXT NOT NULL,
            observed TEXT NOT NULL,
            origin TEXT,
            PRIMARY KEY (file, position)
        ) WITHOUT ROWID, STRICT;
        """

    /// Migration 9: figures as they were printed (decision 0030).
    static let publishedFigures = """
        ALTER TABLE picture ADD COLUMN hasFigures INTEGER NOT NULL DEFAULT 0; -- 1: publishedCount holds them

        CREATE TABLE publishedCount (         -- incidents as a lägesbild printed them
            period INTEGER NOT NULL,
            version INTEGER NOT NULL,
            area TEXT,
            category TEXT,
            incidents INTEGER NOT NULL,
            FOREIGN KEY (period, version) REFERENCES picture
        ) STRICT;
        CREATE INDEX publishedCountPicture ON publishedCount (period, version);
        """

    /// Migration 10: random draws of plans (decision 0035).
    static let draws = """
        CREATE TABLE planDraw (               -- what chance chose between, by line of a plan
            period INTEGER NOT NULL,
            version INTEGER NOT NULL,
            line TEXT NOT NULL,
            seed INTEGER NOT NULL,
            share REAL NOT NULL,             -- of the plan's visits, that was drawn
            drawn TEXT NOT NULL,
            control TEXT NOT NULL,
            day INTEGER NOT NULL,
            part INTEGER NOT NULL,
            PRIMARY KEY (period, version, line),
            FOREIGN KEY (period, version, line) REFERENCES planLine ON DELETE CASCADE
        ) WITHOUT ROWID, STRICT;
        """

    /// Migration 11: long-term measures (decision 0033).
    static let longTerm = """
        CREATE TABLE longTerm (               -- long-term measures as a lägesbild listed them
            period INTEGER NOT NULL,         -- first day of the picture's period
            version INTEGER NOT NULL,
            id TEXT NOT NULL,
            area TEXT NOT NULL,
            measure TEXT NOT NULL,
            category TEXT NOT NULL,          -- what had lasted
            place TEXT,
            periods INTEGER NOT NULL,
            incidents INTEGER NOT NULL,
            reports INTEGER NOT NULL,
            owner TEXT NOT NULL,
            due INTEGER NOT NULL,            -- day number
            PRIMARY KEY (period, version, id),
            FOREIGN KEY (period, version) REFERENCES picture
        ) WITHOUT ROWID, STRICT;
        CREATE INDEX longTermId ON longTerm (id);
        """

    /// Migration 13: decisions, delivered and long-term measures as values, no longer Swedish
    /// words.
    static let decisionValues = """
        UPDATE decision SET verdict = CASE verdict
            WHEN 'antagen' THEN 'accepted' WHEN 'ändrad' THEN 'changed'
            WHEN 'avslagen' THEN 'rejected' WHEN 'bordlagd' THEN 'postponed'
            WHEN 'egen' THEN 'own' ELSE verdict END;

        UPDATE delivered SET done = CASE done
            WHEN 'ja' THEN 'yes' WHEN 'delvis' THEN 'partly' WHEN 'nej' THEN 'no' ELSE done END;

        UPDATE longTerm SET measure = CASE measure
            WHEN 'belysning' THEN 'lighting' WHEN 'buskage' THEN 'vegetation'
            WHEN 'insyn' THEN 'overlook' WHEN 'sikt' THEN 'sight'
            WHEN 'städning och sanering' THEN 'cleaning' WHEN 'lås och stängsel' THEN 'locks'
            WHEN 'hinder för fordon' THEN 'traffic' WHEN 'orsaksanalys' THEN 'causeAnalysis'
            ELSE measure END;
        """

    /// Migration 14: kinds, origins and answers as values, no longer the Swedish words of files.
    static let kindValues = """
        UPDATE report SET
            kind = CASE kind WHEN 'händelse' THEN 'event' WHEN 'otrygg plats' THEN 'unsafePlace'
                WHEN 'arrangemang' THEN 'arrangement' WHEN 'felanmälan' THEN 'faultReport'
                WHEN 'lugnt' THEN 'calm' WHEN 'upplevd trygghet' THEN 'feltSafe'
                WHEN 'upplevd otrygghet' THEN 'feltUnsafe'
                WHEN 'varken trygg eller otrygg' THEN 'feltNeither' ELSE kind END,
            origin = CASE origin WHEN 'anmält' THEN 'calledIn'
                WHEN 'upptäckt' THEN 'foundOnPatrol' ELSE origin END;

        UPDATE delivered SET origin = CASE origin WHEN 'anmält' THEN 'calledIn'
            WHEN 'upptäckt' THEN 'foundOnPatrol' ELSE origin END;

        UPDATE planLine SET roster = CASE roster WHEN 'schema' THEN 'schedule'
            WHEN 'bokad vandring' THEN 'bookedWalk'
            WHEN 'avtalsrond' THEN 'contractedRound' ELSE roster END;

        UPDATE answer SET verdict = CASE verdict WHEN 'samma' THEN 'same'
            WHEN 'olika' THEN 'different' WHEN 'osäker' THEN 'unsure' ELSE verdict END;
        """

    /// Migration 20: requests of staff, and the rosters that plans were made by (decision 0047).
    static let requests = """
        CREATE TABLE request (
            key TEXT PRIMARY KEY,            -- hash of the request and its occurrence in the file
            day INTEGER NOT NULL,            -- of the run that answered
            action TEXT NOT NULL,
            period TEXT NOT NULL,
            reason TEXT NOT NULL,
            line INTEGER NOT NULL,
            outcome TEXT NOT NULL,
            version INTEGER
        ) WITHOUT ROWID, STRICT;

        ALTER TABLE picture ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE picture ADD COLUMN rosters TEXT;  -- hash of the rosters that its plan was made by
        """

    /// Migration 21: numbers of proposals, rows of staff, and measures that say less than their lines (decision 0046).
    static let staffRows = """
        ALTER TABLE planLine ADD COLUMN proposal INTEGER; -- its number on the page; NULL before this version
        ALTER TABLE decision ADD COLUMN row INTEGER;      -- 1-based line of the file

        CREATE TABLE written (
            file TEXT NOT NULL,
            hash TEXT NOT NULL,
            position INTEGER NOT NULL,
            line TEXT,
            resource TEXT NOT NULL,          -- empty, or NULL below: as the plan line says
            place TEXT NOT NULL,
            day INTEGER,
            start INTEGER,
            "end" INTEGER,
            precision TEXT,                  -- of rows before this version
            done TEXT NOT NULL,
            observed TEXT NOT NULL,
            reason TEXT NOT NULL,
            origin TEXT,
            row INTEGER,
            PRIMARY KEY (file, position)
        ) WITHOUT ROWID, STRICT;
        INSERT INTO written
            SELECT file, hash, position, line, resource, place, NULL, start, "end", precision, done,
                observed, '', origin, NULL
            FROM delivered;
        DROP TABLE delivered;
        ALTER TABLE written RENAME TO delivered;

        UPDATE row SET outcome = 'struck' WHERE outcome = 'quarantined' AND EXISTS (
            SELECT 1 FROM mending WHERE mending.delivery = row.delivery AND mending.line = row.line);
        """
}
