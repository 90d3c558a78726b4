/// Swedish names of months and weekdays, by which dates are read and printed.
public enum SwedishCalendar {
    /// January first, in lower case as Swedish writes them.
    public static let months = [
        "januari", "februari", "mars", "april", "maj", "juni",
        "juli", "augusti", "september", "oktober", "november", "december",
    ]

    /// Monday first.
    public static let weekdays = [
        "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag",
    ]
}
