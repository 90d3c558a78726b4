/// SQL of the migrations that concern incidents and maps.
extension Schema {
    /// Migration 2: incidents, their members and links.
    static let incidents = """
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

    /// Migration 7: people's answers on pairs, and how incidents became others (decision 0024).
    static let answersAndChanges = """
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

    /// Migration 8: what another map changed (decision 0021).
    static let maps = """
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

    /// Migration 14: answers as values, no longer the words that staff wrote.
    static let answerValues = """
        UPDATE answer SET verdict = CASE verdict
            WHEN 'samma' THEN 'same' WHEN 'olika' THEN 'different'
            WHEN 'osäker' THEN 'unsure' ELSE verdict END;
        """
}
