/// SQL of the migrations that concern deliveries, reports, quarantine and retention.
extension Schema {
    /// Migration 1: runs, deliveries, rows, findings and reports.
    static let deliveries = """
        CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT;

        CREATE TABLE run (
            id INTEGER PRIMARY KEY,
            asOf INTEGER NOT NULL            -- day number
        ) STRICT;

        CREATE TABLE delivery (
            id INTEGER PRIMARY KEY,
            hash TEXT NOT NULL,
            reporter TEXT NOT NULL,
            file TEXT NOT NULL,
            run INTEGER NOT NULL REFERENCES run,
            status TEXT NOT NULL,            -- read, unreadable, again or replaced
            period INTEGER NOT NULL          -- first day of the period it concerns as a whole
        ) STRICT;
        CREATE INDEX deliveryFile ON delivery (reporter, file);
        CREATE INDEX deliveryHash ON delivery (hash);

        CREATE TABLE row (
            delivery INTEGER NOT NULL REFERENCES delivery,
            line INTEGER NOT NULL,
            outcome TEXT NOT NULL,           -- accepted, duplicate, quarantined or replaced
            period INTEGER NOT NULL,         -- first day of the period
            PRIMARY KEY (delivery, line)
        ) WITHOUT ROWID, STRICT;
        CREATE INDEX rowPeriod ON row (period, delivery, outcome);

        CREATE TABLE finding (
            delivery INTEGER NOT NULL REFERENCES delivery,
            line INTEGER,
            period INTEGER NOT NULL,
            column TEXT,
            code TEXT NOT NULL,
            severity TEXT NOT NULL,
            hint TEXT
        ) STRICT;
        CREATE INDEX findingPeriod ON finding (period);
        CREATE INDEX findingDelivery ON finding (delivery);

        CREATE TABLE report (
            id TEXT NOT NULL,
            revision INTEGER NOT NULL,
            fingerprint TEXT NOT NULL,
            knownFrom INTEGER NOT NULL REFERENCES run,
            knownUntil INTEGER REFERENCES run,
            reporter TEXT NOT NULL,
            reporterType TEXT NOT NULL,
            delivery INTEGER NOT NULL REFERENCES delivery,
            line INTEGER NOT NULL,
            caseNumber TEXT,
            kind TEXT NOT NULL,
            category TEXT,
            start INTEGER NOT NULL,          -- minutes of wall-clock time
            "end" INTEGER NOT NULL,
            precision TEXT NOT NULL,
            reportedAt INTEGER,
            placeText TEXT NOT NULL,
            placeArea TEXT NOT NULL,
            writtenNorth REAL,
            writtenEast REAL,
            writtenSystem INTEGER,
            municipality TEXT,
            text TEXT NOT NULL,
            people INTEGER,
            origin TEXT,
            period INTEGER NOT NULL,         -- first day
            area TEXT,                       -- the most probable
            areas TEXT NOT NULL,             -- id:probability|…
            north REAL,
            east REAL,
            latitude REAL,
            longitude REAL,
            metres REAL,
            method TEXT NOT NULL,
            place TEXT,
            suggestions TEXT NOT NULL,
            PRIMARY KEY (id, revision)
        ) STRICT;
        CREATE TABLE retelling (              -- deliveries that tell of a report once more
            report TEXT NOT NULL,
            delivery INTEGER NOT NULL REFERENCES delivery,
            PRIMARY KEY (report, delivery)
        ) WITHOUT ROWID, STRICT;
        CREATE INDEX retellingDelivery ON retelling (delivery);

        CREATE UNIQUE INDEX reportCurrent ON report (id) WHERE knownUntil IS NULL;
        CREATE INDEX reportTime ON report (start) WHERE knownUntil IS NULL;
        CREATE INDEX reportPeriod ON report (period, kind, reporter, area, category)
            WHERE knownUntil IS NULL;
        CREATE INDEX reportReporter ON report (reporter, start) WHERE knownUntil IS NULL;
        CREATE INDEX reportDelivery ON report (delivery) WHERE knownUntil IS NULL;
        CREATE INDEX reportEnded ON report (period, knownUntil) WHERE knownUntil IS NOT NULL;
        """

    /// Migration 4: rows that became several reports, or one with others (decision 0017).
    static let splitAndJoined = """
        ALTER TABLE report ADD COLUMN part INTEGER;      -- which of the row's incidents, from 1
        ALTER TABLE row ADD COLUMN joinedTo INTEGER;     -- line of the row that it was joined to
        """

    /// Migration 15: the precision of coordinates as written (decision 0040).
    static let writtenPrecision = """
        ALTER TABLE report ADD COLUMN writtenMetres REAL;
        """

    /// Migration 5: rows that could not be read, and those that stand for them (decision 0018).
    static let quarantine = """
        ALTER TABLE delivery ADD COLUMN mends INTEGER NOT NULL DEFAULT 0; -- 1: a mended quarantine file

        CREATE TABLE heading (               -- of deliveries with rows that could not be read
            delivery INTEGER PRIMARY KEY REFERENCES delivery,
            cells TEXT NOT NULL              -- JSON, masked
        ) STRICT;

        CREATE TABLE quarantine (            -- rows that could not be read; those wait whose outcome says so
            delivery INTEGER NOT NULL REFERENCES delivery,
            line INTEGER NOT NULL,
            id TEXT NOT NULL,
            cells TEXT NOT NULL,             -- JSON, masked
            PRIMARY KEY (delivery, line)
        ) WITHOUT ROWID, STRICT;
        CREATE INDEX quarantineID ON quarantine (id);

        CREATE TABLE mending (               -- the row that stands for one that could not be read
            id TEXT PRIMARY KEY,
            delivery INTEGER NOT NULL REFERENCES delivery,
            line INTEGER NOT NULL
        ) WITHOUT ROWID, STRICT;
        CREATE INDEX mendingDelivery ON mending (delivery);

        DROP INDEX findingDelivery;          -- the next one does its work too
        CREATE INDEX findingRow ON finding (delivery, line);
        """

    /// Migration 6: the archive, the log of purges, and the counts that stay (decision 0019).
    static let purging = """
        CREATE TABLE archived (               -- delivered files whose content lies in the archive
            hash TEXT PRIMARY KEY
        ) WITHOUT ROWID, STRICT;

        CREATE TABLE purge (                  -- what was purged: only ever added to
            id INTEGER PRIMARY KEY,
            day INTEGER NOT NULL,
            documents TEXT NOT NULL,         -- kind, as kommun.yml names it
            through INTEGER NOT NULL,        -- last day of what was purged
            number INTEGER NOT NULL,
            decision TEXT NOT NULL,          -- reference of the gallringsbeslut
            decided INTEGER NOT NULL         -- day number
        ) STRICT;

        CREATE TABLE keptCount (              -- incidents of purged periods
            period INTEGER NOT NULL,
            area TEXT,
            category TEXT,
            incidents INTEGER NOT NULL,
            foundOnPatrol INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX keptCountPeriod ON keptCount (period);

        CREATE TABLE keptStanding (           -- what reporters did in purged periods
            period INTEGER NOT NULL,
            reporter TEXT NOT NULL,
            told INTEGER NOT NULL,           -- 1: of something; 0: that all was calm
            PRIMARY KEY (period, reporter)
        ) WITHOUT ROWID, STRICT;
        """

    /// Migration 16: other cases under a case number that was known, and what the account is checked by (decision 0037).
    static let caseVariants = """
        CREATE TABLE caseVariant (            -- reports that are other cases under the number of `base`
            base TEXT NOT NULL,
            report TEXT NOT NULL,
            PRIMARY KEY (base, report)
        ) WITHOUT ROWID, STRICT;
        CREATE INDEX caseVariantReport ON caseVariant (report);

        DROP INDEX reportDelivery;            -- the next one does its work too
        CREATE INDEX reportRow ON report (delivery, line) WHERE knownUntil IS NULL;
        CREATE INDEX reportKnownUntil ON report (knownUntil) WHERE knownUntil IS NOT NULL;
        """

    /// Migration 17: categories that were read from texts, with how sure, and what is grave (decision 0041).
    static let freeTexts = """
        ALTER TABLE report ADD COLUMN categoryProbability REAL;  -- NULL: a column or the settings told it
        ALTER TABLE report ADD COLUMN isSerious INTEGER NOT NULL DEFAULT 0;
        """

    /// Migration 18: where in a workbook a finding is.
    static let sheets = """
        ALTER TABLE finding ADD COLUMN sheet TEXT;            -- name of the sheet, masked
        ALTER TABLE finding ADD COLUMN sheetColumn INTEGER;   -- from 0
        """

    /// Migration 19: deliveries read again by other settings (decision 0042).
    static let rereading = """
        ALTER TABLE delivery ADD COLUMN basis TEXT;      -- hash of the settings it was read by
        ALTER TABLE delivery ADD COLUMN readAgain INTEGER REFERENCES run;
        CREATE INDEX deliveryReadAgain ON delivery (readAgain) WHERE readAgain IS NOT NULL;

        CREATE TABLE reportAlias (            -- ids computed now, of reports known by earlier ones
            computed TEXT PRIMARY KEY,
            report TEXT NOT NULL
        ) WITHOUT ROWID, STRICT;

        CREATE TABLE lostReport (             -- withdrawn since a row read again no longer tells them
            report TEXT PRIMARY KEY
        ) WITHOUT ROWID, STRICT;
        """
}
