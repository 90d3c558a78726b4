import Domain
import Foundation
import Publishing
import Testing

/// Slips as a browser prints them, where there is one.
struct SlipPrintTests {
    private static let browser = "/usr/bin/chromium"

    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: browser), "needs chromium"),
        arguments: ["", " vid busshållplatsen bortom den gamla idrottshallen"]
    )
    func `each slip is one page of A4, also where names are long`(name: String) throws {
        let edition = SampleEdition.make(attack: name, planLines: 90)
        let files = Publication.files(edition)
        let slips = files.filter { $0.name.hasPrefix("pass-") && $0.name.hasSuffix(".html") }
        #expect(slips.count == 2)
        for slip in slips {
            let page = String(decoding: slip.bytes, as: UTF8.self)
            let count = page.components(separatedBy: "<article class=\"slip\"").count - 1
            #expect(count > 1)
            #expect(try pages(of: slip) == count)
        }
    }

    /// Pages of the PDF that the browser prints a file to.
    private func pages(of file: ReportFile) throws -> Int {
        let manager = FileManager.default
        let folder = manager.temporaryDirectory.appending(path: UUID().uuidString)
        try manager.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? manager.removeItem(at: folder) }
        let page = folder.appending(path: "slip.html")
        let pdf = folder.appending(path: "slip.pdf")
        try Data(file.bytes).write(to: page)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: SlipPrintTests.browser)
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
            "--user-data-dir=\(folder.path)", "--print-to-pdf=\(pdf.path)", page.absoluteString,
        ]
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let text = String(decoding: try Data(contentsOf: pdf), as: UTF8.self)
        return text.matches(of: /\/Type \/Page\s/).count
    }
}
