import Domain
import Foundation
import Intake
import Toolkit

/// Answers about the categories of free texts: the lists in `inbox/alias` with a column `kategori`, which are
/// `okategoriserade.csv` filled in (decision 0041).
struct CategoryAnswers {
    /// Answers with a category that is known, or "lugnt", in the order of files and lines.
    private(set) var answers: [(answer: CategoryAnswer, means: TextRules.Answer)] = []

    /// Findings about the others.
    private(set) var findings: [Finding] = []

    /// Hash of the files; stored reports are read again where it is another.
    private(set) var basis = ""

    /// Reads the lists of a workspace.
    ///
    /// Throws `ConfigurationError` or `RunError.storage`.
    init(_ workspace: Workspace, categories: [Domain.Category], masker: Masker) throws {
        let words = categories.flatMap { category in
            ([category.id, category.name] + category.aliases).map {
                (word: $0, meaning: TextRules.Answer.category(category.id))
            }
        }
        let meanings = WordTable([(word: "lugnt", meaning: .calm)] + words)
        var all: [UInt8] = []
        var overruled = OverruledAnswers(column: "kategori")
        for file in try Inbox(workspace: workspace).files(in: workspace.aliases) {
            let bytes = try Settings.bytes(found: file)
            guard StaffFile.answersCategories(bytes) else { continue }
            all += Array(file.name.utf8) + [0] + bytes + [0]
            let read = StaffFile.categoryAnswers(bytes, file: file.name, masker: masker)
            findings += read.findings
            for answer in read.rows {
                if let meaning = meanings[answer.meaning] {
                    answers.append((answer, meaning))
                    overruled.add(
                        answer.written.isEmpty
                            ? ["", answer.report] : [answer.written, answer.reporter ?? ""],
                        means: answer.meaning,
                        file: file.name,
                        line: answer.line
                    )
                } else {
                    findings.append(
                        Finding(
                            .unknownCategory,
                            .error,
                            file: file.name,
                            line: answer.line,
                            column: "kategori",
                            hint: Spelling.nearest(
                                to: answer.meaning,
                                among: categories.map(\.name)
                            )
                        )
                    )
                }
            }
        }
        basis = Fingerprint.hash(all)
        findings = (findings + overruled.findings).map {
            $0.within(workspace.aliases.lastPathComponent)
        }
    }
}
