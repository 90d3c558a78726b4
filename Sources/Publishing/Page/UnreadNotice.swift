import Domain

/// Warning above the page where most of what it should be made from could not be read, with how to make it anew.
struct UnreadNotice {
    let edition: Edition

    /// Markup; empty where at least half of the rows, of the reporters that sent something, and of the shifts was read.
    var html: HTML {
        let reasons = [rows, reporters, shifts].compactMap(\.self)
        guard !reasons.isEmpty else { return "" }
        let id = edition.picture.period.id
        return """
            <p class="banner"><strong>Lita inte på den här bilden än.</strong> \(reasons.joined(separator: " ")) Rätta \
            filerna och skriv raden <b>gör om;\(id);rättade filer</b> i begaran.csv, så gör nästa körning om den (eller kör \
            <b>est run --remake \(id)</b>).</p>

            """
    }

    private var rows: String? {
        let account = edition.account
        guard account.quarantined * 2 > account.received else { return nil }
        return
            "\(Swedish.count(account.quarantined)) av \(Swedish.count(account.received, "rad", "rader")) gick inte att läsa."
    }

    private var reporters: String? {
        let unread = edition.reporters.filter { $0.status == .unreadable }
        let read = edition.reporters.filter { $0.status == .reported || $0.status == .calm }
        guard unread.count > read.count else { return nil }
        let names = Swedish.list(unread.map(\.reporter.name), most: 5)
        return "Det som kom från \(names) gick inte att läsa."
    }

    private var shifts: String? {
        let (read, unread) = (edition.shiftsRead, edition.shiftsUnread)
        guard unread > read else { return nil }
        return "Bemanningen gick till största delen inte att läsa, så planen saknar pass."
    }
}
