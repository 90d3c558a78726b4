import GRDB

/// Migrations of the database, in the order they were shipped.
///
/// A shipped migration never changes; new ones are added after it.
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
        migrator.registerMigration("14 kinds and answers as values") {
            try $0.execute(sql: kindValues)
        }
        migrator.registerMigration("15 precision of coordinates") {
            try $0.execute(sql: writtenPrecision)
        }
        migrator.registerMigration("16 case numbers used again") {
            try $0.execute(sql: caseVariants)
        }
        migrator.registerMigration("17 what free texts say") { try $0.execute(sql: freeTexts) }
        migrator.registerMigration("18 sheets of workbooks") { try $0.execute(sql: sheets) }
        migrator.registerMigration("19 reading again") { try $0.execute(sql: rereading) }
        migrator.registerMigration("20 requests of staff") { try $0.execute(sql: requests) }
        migrator.registerMigration("21 rows of staff") { try $0.execute(sql: staffRows) }
        return migrator
    }
}
