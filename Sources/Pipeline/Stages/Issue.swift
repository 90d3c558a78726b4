import Domain
import Publishing

/// An edition under a number: the files that are published as that version.
struct Issue {
    let edition: Edition

    /// Every file, the manifest last.
    let files: [ReportFile]

    /// Hash of the manifest, and so of all of them.
    let manifest: String

    /// Throws `WorkbookError` where the system lets no workbook be made.
    init(_ edition: Edition, version: Int) throws {
        var numbered = edition
        numbered.version = version
        let files = Publication.files(numbered) + [try Publication.workbook(numbered)]
        let manifest = Manifest(files: files, period: edition.picture.period.id, version: version)
            .file
        self.edition = numbered
        self.files = files + [manifest]
        self.manifest = Fingerprint.hash(manifest.bytes)
    }
}
