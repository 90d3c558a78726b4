extension Schema {
    /// Decision 0033.
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

    /// Decision 0035.
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

    /// Decisions, delivered and long-term measures are kept as values, no longer as Swedish words.
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
}
