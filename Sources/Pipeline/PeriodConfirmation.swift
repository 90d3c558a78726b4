import Domain
import Store

/// Confirmation that a workspace's periods are as they shall stay, which its first page waits for (decision 0045).
///
/// Until then files are taken in and stay in the inbox, so that all can be read anew where the periods become others. A
/// sample binds nobody and needs none; nor does a workspace that has a page.
struct PeriodConfirmation {
    let configuration: Configuration

    private static let setting = "periods"
    private static let unconfirmed = "unconfirmed"

    private var isGiven: Bool {
        configuration.confirmsPeriods || configuration.simulatedAsOf != nil
    }

    /// Whether no page may be made yet.
    func isAwaited(_ transaction: Transaction) throws -> Bool {
        try !isGiven && !transaction.requests.hasConfirmation()
            && transaction.pictures.newest().isEmpty
    }

    /// Whether what is stored was counted in periods that nobody had confirmed and that are others now.
    func isOutdated(_ transaction: Transaction) throws -> Bool {
        guard let stored = try transaction.runs.value(named: PeriodCalendar.setting) else {
            return false
        }
        return try stored != configuration.calendar.stored
            && transaction.runs.value(named: Self.setting) == Self.unconfirmed
    }

    /// Notes whether what is stored still waits for the confirmation; files of a workspace from before this was asked may be
    /// gone from the inbox, so that it is never noted for those.
    func note(_ transaction: Transaction, isNew: Bool) throws {
        let known = try transaction.runs.value(named: Self.setting)
        guard isNew || known != nil else { return }
        let state = try isAwaited(transaction) ? Self.unconfirmed : "confirmed"
        if known != state { try transaction.runs.setValue(state, named: Self.setting) }
    }
}

extension PeriodCalendar {
    /// Name of the value that the database keeps of it.
    static let setting = "calendar"

    /// How it divides time, as the database keeps it.
    var stored: String { "\(period(containing: Day(number: 0)).first.number) \(length)" }
}
