import CXLSXWriter
import Domain

extension Workbook {
    /// The workbook as Office Open XML (ECMA-376): the same sheets, the same bytes.
    ///
    /// It is written twice, by way of temporary files on two file systems: the library does not look whether
    /// they took what it wrote, so a full disk would cut sheets in silence (decision 0034).
    func bytes() throws(WorkbookError) -> [UInt8] {
        let bytes = try written(temporaryFolder: nil)
        guard try written(temporaryFolder: "/dev/shm") == bytes else {
            throw .cut
        }
        return bytes
    }

    private func written(temporaryFolder: String?) throws(WorkbookError) -> [UInt8] {
        let file = try MemoryFile()
        let folder = temporaryFolder.flatMap { strdup($0) }
        defer { free(folder) }
        var options = lxw_workbook_options(constant_memory: 0, tmpdir: folder, use_zip64: 0)
        guard let book = workbook_new_opt(file.path, &options) else {
            throw .notWritten(LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue)
        }
        write(to: book)
        let status = workbook_close(book)
        guard status == LXW_NO_ERROR else {
            throw .notWritten(status.rawValue)
        }
        return try file.bytes()
    }

    private func write(to book: UnsafeMutablePointer<lxw_workbook>) {
        var properties = lxw_doc_properties()
        properties.created = created.number * secondsOfDay
        workbook_set_properties(book, &properties)
        let formats = SheetFormats(book)
        for sheet in sheets {
            SheetWriter(sheet, in: book, formats: formats).write()
        }
    }
}

/// For the library, which counts seconds since 1970.
private let secondsOfDay = 86_400
