import Domain
public import Foundation
import Intake
import Linkage
import Toolkit

/// `est learn`: reads reports, and writes the linker's weights estimated from them as JSON.
public struct LearnTable {
    private let table: LinkTable
    private let judged: URL?
    private let reach: Int?

    /// Creates the stage for a table of reports.
    ///
    /// `judged` is a file with people's judgements in the columns of `est link`; `reach` is the number of hours
    /// beyond which reports are never compared.
    public init(_ table: LinkTable, judged: URL? = nil, reach: Int? = nil) {
        self.table = table
        self.judged = judged
        self.reach = reach
    }

    /// Writes the weights to standard output.
    ///
    /// Throws the errors of `LinkTable.run`, `TableError.notWeights` for a file of weights that is not one, and
    /// `TableError.notJudged` for a file without judgements.
    public func run() throws {
        let reports = try table.read().reports
        let incidents = try incidents()
        let answers = try table.standingAnswers()
        var start = try table.givenWeights() ?? .shipped
        if let reach { start.reach = reach * 60 }
        let weights = LinkLearner(from: start).weights(from: reports) {
            guard let one = incidents[$0], let other = incidents[$1] else {
                return answers.verdict($0, $1)
            }
            return one == other ? .same : .different
        }
        let output = Output()
        try output.write(WeightFile.json(weights) + "\n")
        try output.flush()
    }

    private func incidents() throws -> [ReportID: IncidentID] {
        guard let judged else { return [:] }
        let read = StaffFile.judged(
            try StageFiles.open(judged).bytes(),
            file: judged.lastPathComponent
        )
        guard !read.rows.isEmpty else {
            throw TableError.notJudged(file: judged.lastPathComponent)
        }
        return Dictionary(read.rows.map { ($0.report, $0.incident) }) { first, _ in first }
    }
}

/// The linker's weights as JSON, which `est learn` writes and `est link --weights` reads.
enum WeightFile {
    /// Encodes weights; the same weights give the same bytes.
    static func json(_ weights: LinkParameters) throws -> String {
        try JSON.text(encoding: weights)
    }

    /// Decodes a file of weights; throws `TableError` for a file that cannot be read or is not such JSON.
    static func read(_ url: URL) throws -> LinkParameters {
        let bytes = try StageFiles.open(url).bytes()
        do {
            return try JSONDecoder().decode(LinkParameters.self, from: Data(bytes))
        } catch is DecodingError {
            throw TableError.notWeights(file: url.lastPathComponent)
        }
    }
}
