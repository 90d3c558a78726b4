public import Domain
import GRDB

/// Published lägesbilder, in every version.
public struct PictureRepository {
    let database: Database

    /// Adds a published version.
    public func add(_ picture: PublishedPicture) throws {
        try database.execute(
            sql: """
                INSERT INTO picture (period, length, version, run, manifest) VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                picture.period.first.number, picture.period.length, picture.version, picture.run,
                picture.manifest,
            ]
        )
    }

    /// Keeps the hash of the rosters that the plan of a published version was made by.
    public func setRosters(_ hash: String, of picture: PublishedPicture) throws {
        try database.execute(
            sql: "UPDATE picture SET rosters = ? WHERE period = ? AND version = ?",
            arguments: [hash, picture.period.first.number, picture.version]
        )
    }

    /// Hash of the rosters that the plan of a published version was made by; nil where none was kept.
    public func rosters(of picture: PublishedPicture) throws -> String? {
        try String.fetchOne(
            database,
            sql: "SELECT rosters FROM picture WHERE period = ? AND version = ?",
            arguments: [picture.period.first.number, picture.version]
        )
    }

    /// Marks a version as a notice that the lägesbild is withdrawn.
    public func markWithdrawn(_ picture: PublishedPicture) throws {
        try database.execute(
            sql: "UPDATE picture SET withdrawn = 1 WHERE period = ? AND version = ?",
            arguments: [picture.period.first.number, picture.version]
        )
    }

    /// Whether a version is a notice that the lägesbild is withdrawn.
    public func isWithdrawn(_ picture: PublishedPicture) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT withdrawn FROM picture WHERE period = ? AND version = ?",
            arguments: [picture.period.first.number, picture.version]
        ) ?? false
    }

    /// Newest version of every lägesbild, by period.
    public func newest() throws -> [PublishedPicture] {
        try Row.fetchAll(
            database,
            sql: "SELECT *, max(version) FROM picture GROUP BY period, length ORDER BY period"
        )
        .map(PublishedPicture.init)
    }

    /// Every version of every lägesbild, by period and version.
    public func allVersions() throws -> [PublishedPicture] {
        try Row.fetchAll(database, sql: "SELECT * FROM picture ORDER BY period, length, version")
            .map(PublishedPicture.init)
    }

    /// First version of every lägesbild, by period.
    public func first() throws -> [FirstPicture] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT period, length, min(version), run, asOf
                FROM picture JOIN run ON run.id = picture.run GROUP BY period, length
                ORDER BY period
                """
        )
        .map {
            FirstPicture(
                period: Period(first: Day(number: $0["period"]), length: $0["length"]),
                run: $0["run"],
                asOf: Day(number: $0["asOf"])
            )
        }
    }
}

/// Version of a lägesbild that was published.
public struct PublishedPicture: Hashable, Sendable {
    /// The period it describes.
    public let period: Period

    /// 1 for the first version, and so on.
    public let version: Int

    /// Number of the run that made it.
    public let run: Int64

    /// SHA-256 of its `manifest.json`.
    public let manifest: String

    /// Creates a published version.
    public init(period: Period, version: Int, run: Int64, manifest: String) {
        self.period = period
        self.version = version
        self.run = run
        self.manifest = manifest
    }

    fileprivate init(_ row: Row) {
        self.init(
            period: Period(first: Day(number: row["period"]), length: row["length"]),
            version: row["version"],
            run: row["run"],
            manifest: row["manifest"]
        )
    }
}

/// First version of a lägesbild.
public struct FirstPicture: Hashable, Sendable {
    /// The period it describes.
    public let period: Period

    /// Number of the run that made it.
    public let run: Int64

    /// Day of that run.
    public let asOf: Day
}
