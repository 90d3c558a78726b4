/// Kinds of documents that a gallringsbeslut can name, each under its name in `kommun.yml`.
public enum DocumentKind: String, CaseIterable, Sendable {
    /// Delivered files as they came, in the archive and in the inbox; they may hold person data.
    case deliveredFiles = "delivered_files"

    /// The cells of rows that wait to be mended.
    case quarantine

    /// Slips to reporters, in every version of a lägesbild.
    case receipts

    /// Reports and incidents, with what was found in the rows they came from.
    case reports

    /// Published lägesbilder, with all that lies in their folders.
    case pages

    /// Decisions and delivered measures, with the lines of plans that they are about.
    case decisions
}
