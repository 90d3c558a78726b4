/// Delivered measure as staff wrote it: what is left out is as its plan line says.
public struct WrittenMeasure: Hashable, Sendable {
    /// The plan line, or proposal; nil where none is named.
    public var line: PlanLineID?

    /// The function that was there; empty where it is the line's own.
    public var resource: ResourceID = ""

    /// Place as written; empty where it is the line's own.
    public var place = ""

    /// Day; nil where it is the line's own.
    public var day: Day?

    /// Start; nil where it is the line's own.
    public var start: LocalTime?

    /// End; nil where it is the line's own.
    public var end: LocalTime?

    /// Whether it was completed.
    public let done: DeliveredMeasure.Completion

    /// Observations; masked.
    public var observed = ""

    /// Why it failed or was cut short; masked.
    public var reason = ""

    /// Whether the observed incident had been called in or was found on patrol.
    public var origin: ReportOrigin?

    /// Row that tells it; nil where it is not from a file.
    public var source: FindingHint.FileRow?

    /// A measure of a line, all as the line says.
    public init(line: PlanLineID?, done: DeliveredMeasure.Completion) {
        (self.line, self.done) = (line, done)
    }

    /// The measure with what its plan line says; nil where its time is not known.
    public func completed(by planned: PlanLine?) -> DeliveredMeasure? {
        guard let time = time(planned?.time) else { return nil }
        var measure = DeliveredMeasure(
            line: planned?.id ?? line,
            resource: resource.isEmpty ? planned?.resource ?? "" : resource,
            place: place.isEmpty ? planned?.place ?? "" : place,
            time: time,
            done: done,
            observed: observed,
            reason: reason,
            origin: origin
        )
        measure.source = source
        return measure
    }

    /// Day that the measure is of, where the row tells one; the hours before 06 belong to the day before.
    public var writtenDay: Day? {
        day ?? start?.adding(minutes: -PartOfDay.morning.hours.lowerBound * 60).day
    }

    /// Time span with what the line says, after midnight where it would end before it begins.
    private func time(_ planned: TimeSpan?) -> TimeSpan? {
        guard let start = start ?? planned.map(startAsPlanned) else { return nil }
        let plannedEnd = planned.map { LocalTime(start.day, minute: $0.end.minuteOfDay) }
        guard var end = end ?? plannedEnd else { return nil }
        if end <= start, self.end == nil || self.start == nil { end = end.adding(minutes: 1440) }
        guard end > start else { return nil }
        return TimeSpan(start: start, end: end, precision: .minute)
    }

    /// Start by the line's clock: on the written day, else on the line's, else on the last before the written end.
    private func startAsPlanned(_ planned: TimeSpan) -> LocalTime {
        if let day { return LocalTime(day, minute: planned.start.minuteOfDay) }
        guard let end, abs(end.minutes - planned.start.minutes) > 1440 else { return planned.start }
        let sameDay = LocalTime(end.day, minute: planned.start.minuteOfDay)
        return sameDay < end ? sameDay : sameDay.adding(minutes: -1440)
    }
}
