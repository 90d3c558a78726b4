/// What a file's name says of how far it has come.
struct DeliveryFileName {
    private let name: String

    init(_ name: String) {
        self.name = name.lowercased()
    }

    /// Endings that programs give a file until all of it has come: browsers, SFTP clients, cloud folders.
    private static let unfinished = [
        ".part", ".partial", ".filepart", ".crdownload", ".download", ".tmp",
    ]

    /// Whether the file is on its way: its sender will give it another name when it has come.
    var isUnfinished: Bool {
        Self.unfinished.contains(where: name.hasSuffix)
    }

    /// Whether a program keeps the file beside the one that it has open, and takes it away itself: Excel's
    /// `~$name`, LibreOffice's `.~lock.name.csv#`, rsync's `.name.csv.x8Kq2z`.
    var isBesideAnother: Bool {
        name.hasPrefix("~$") || name.hasPrefix(".") && name.contains(".csv")
    }
}
