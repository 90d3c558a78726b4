import Domain
import Intake
import Store

/// Files of a reporter that were read before one that is older, by the stamps in their names.
///
/// The newer export stands: the older one adds only what the newer one cannot speak for (decision 0037).
struct NewerExports {
    /// Numbers of the newer deliveries.
    let numbers: Set<Int64>

    /// Days that newer whole files describe; all days where one of them has none in its name.
    private let described: [ClosedRange<Day>?]

    /// The files that are newer than one from a reporter.
    init(
        than file: String,
        from reporter: ReporterSettings,
        by rules: IngestRules,
        in deliveries: DeliveryRepository
    ) throws {
        var (numbers, described) = (Set<Int64>(), [ClosedRange<Day>?]())
        if let stamp = DeliveryName.exportTime(file, receivedOn: rules.today) {
            for other in try deliveries.files(of: reporter.reporter.id) {
                guard let later = DeliveryName.exportTime(other.file, receivedOn: rules.today),
                    DeliveryName.isOlder(stamp, than: later)
                else { continue }
                numbers.insert(other.number)
                if reporter.deliversWhole { described.append(rules.describedDays(other.file)) }
            }
        }
        (self.numbers, self.described) = (numbers, described)
    }

    /// Whether a newer file contains all that its reporter has to tell of a day.
    func tell(of day: Day) -> Bool {
        described.contains { $0?.contains(day) ?? true }
    }
}
