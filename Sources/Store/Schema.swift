import GRDB

/// The tables and how they came to be.
///
/// A migration never changes once it is shipped; new ones are added after it.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 deliveries and reports") { try $0.execute(sql: deliveries) }
        migrator.registerMigration("2 incidents and links") { try $0.execute(sql: incidents) }
        migrator.registerMigration("3 pictures, plans, decisions") { try $0.execute(sql: pictures) }
        migrator.registerMigration("4 split and joined rows") {
            try $0.execute(sql: splitAndJoined)
        }
        migrator.registerMigration("5 quarantine") { try $0.execute(sql: quarantine) }
        migrator.registerMigration("6 archive and purge") { try $0.execute(sql: purging) }
        migrator.registerMigration("7 answers and changes of incidents") {
            try $0.execute(sql: answersAndChanges)
        }
        migrator.registerMigration("8 maps") { try $0.execute(sql: maps) }
        migrator.registerMigration("9 published figures") { try $0.execute(sql: publishedFigures) }
        migrator.registerMigration("10 draws") { try $0.execute(sql: draws) }
        migrator.registerMigration("11 long-term measures") { try $0.execute(sql: longTerm) }
        migrator.registerMigration("12 evidence of links as values") {
            try WordedLinkEvidence.migrate($0)
        }
        migrator.registerMigration("13 decisions as values") {
            try $0.execute(sql: decisionValues)
        }
        return migrator
    }

    private static let deliveries = """
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

    /// Decision 0024.
    private static let answersAndChanges = """
        CREATE TABLE answer (                 -- what people say of pairs: only ever added to
            id INTEGER PRIMARY KEY,          -- in the order it was said
            run INTEGER NOT NULL REFERENCES run,
            hash TEXT NOT NULL,              -- of the file
            file TEXT NOT NULL,
            line INTEGER NOT NULL,
            who TEXT NOT NULL,               -- a function, masked
            first TEXT NOT NULL,             -- reports, which may be gone or may come back
            second TEXT NOT NULL,
            verdict TEXT NOT NULL
        ) STRICT;
        CREATE INDEX answerPair ON answer (file, first, second);
        CREATE INDEX answerHash ON answer (hash);

        CREATE TABLE incidentChange (         -- what became of incidents: only ever added to
            id INTEGER PRIMARY KEY,
            run INTEGER NOT NULL REFERENCES run,
            period INTEGER NOT NULL,         -- first day of the one that it changes
            kind TEXT NOT NULL,
            source TEXT NOT NULL,            -- incidents
            target TEXT NOT NULL,
            cause TEXT NOT NULL,
            report TEXT,                     -- the one that brought it about
            file TEXT,                       -- the answer that did
            line INTEGER
        ) STRICT;
        CREATE INDEX incidentChangePeriod ON incidentChange (period);
        """

    private static let splitAndJoined = """
        ALTER TABLE report ADD COLUMN part INTEGER;      -- which of the row's incidents, from 1
        ALTER TABLE row ADD COLUMN joinedTo INTEGER;     -- line of the row that it was joined to
        """

    private static let incidents = """
        CREATE TABLE incident (
            id TEXT PRIMARY KEY,
            period INTEGER NOT NULL,
            category TEXT,
            area TEXT,
            areas TEXT NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            precision TEXT NOT NULL,
            north REAL,
            east REAL,
            latitude REAL,
            longitude REAL,
            metres REAL,
            method TEXT NOT NULL,
            place TEXT,
            foundOnPatrol INTEGER NOT NULL
        ) WITHOUT ROWID, STRICT;
        CREATE INDEX incidentPeriod ON incident (period, area, category, foundOnPatrol, start, "end");

        CREATE TABLE member (
            report TEXT PRIMARY KEY,
            incident TEXT NOT NULL REFERENCES incident DEFERRABLE INITIALLY DEFERRED,
            probability REAL NOT NULL
        ) WITHOUT ROWID, STRICT;
        CREATE INDEX memberIncident ON member (incident);

        CREATE TABLE link (
            first TEXT NOT NULL,
            second TEXT NOT NULL,
            probability REAL NOT NULL,
            judgement TEXT NOT NULL,
            evidence TEXT NOT NULL,
            PRIMARY KEY (first, second)
        ) WITHOUT ROWID, STRICT;
        CREATE INDEX linkSecond ON link (second);
        """

    private static let pictures = """
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

    /// Decision 0018.
    private static let quarantine = """
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

    /// Decision 0019.
    private static let purging = """
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

    /// Decision 0030.
    private static let publishedFigures = """
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

    /// Decision 0021.
    private static let maps = """
        CREATE TABLE mapChange (              -- reports of a period that were placed anew
            run INTEGER NOT NULL REFERENCES run,
            period INTEGER NOT NULL,
            length INTEGER NOT NULL,
            reports INTEGER NOT NULL,
            moved INTEGER NOT NULL,
            PRIMARY KEY (run, period)
        ) WITHOUT ROWID, STRICT;

        CREATE TABLE figureChange (           -- incidents of an area before and after that
            run INTEGER NOT NULL,
            period INTEGER NOT NULL,
            area TEXT,
            before INTEGER NOT NULL,
            after INTEGER NOT NULL,
            FOREIGN KEY (run, period) REFERENCES mapChange
        ) STRICT;
        CREATE INDEX figureChangeRun ON figureChange (run, period);
        """
}
