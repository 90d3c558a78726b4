import Domain
public import Foundation
import Intake
import Linkage
import Toolkit

/// `est learn`: reports in, the weights that they teach the linker out, as JSON.
public struct LearnTable {
    private let table: LinkTable
    private let judged: URL?
    private let reach: Int?

    /// The stage for a table of reports; `judged` tells what people have found them to be, in the
    /// columns of `est link`; `reach` is the hours beyond which reports are never compared.
    public init(_ table: LinkTable, judged: URL? = nil, reach: Int? = nil) {
        self.table = table
        self.judged = judged
        self.reach = reach
    }

    /// Writes the weights to standard output.
    ///
    /// Throws what `LinkTable.run` throws, and `TableError.unreadable` for a file of judgements
    /// without a single one.
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

/// The linker's weights as JSON: what `est learn` writes and `est link --weights` reads.
enum WeightFile {
    /// The same weights give the same bytes.
    static func json(_ weights: LinkParameters) throws -> String {
        try JSON.text(encoding: weights)
    }

    /// Throws `TableError` for a file that is not such JSON.
    static func read(_ url: URL) throws -> LinkParameters {
        let bytes = try StageFiles.open(url).bytes()
        do {
            return try JSONDecoder().decode(LinkParameters.self, from: Data(bytes))
        } catch is DecodingError {
            throw TableError.notWeights(file: url.lastPathComponent)
        }
    }
}
