import Domain
import Testing

struct FindingGroupTests {
    private func finding(_ file: String, column: String = "rad", _ hint: Int) -> Finding {
        Finding(.unknownLine, .warning, file: file, column: column, hint: "\(hint)")
    }

    @Test func `many faults of one kind in a column of a file are told together`() {
        let wrong = (1...6).map { finding("a.csv", $0) }
        let other = finding("b.csv", 7)
        let groups = FindingGroup.groups(of: [wrong[0], other] + wrong[1...])
        #expect(groups.map(\.first) == [wrong[0], other])
        #expect(groups.map(\.count) == [6, 1])
    }

    @Test func `few are told one by one`() {
        let wrong = (1...5).map { finding("a.csv", $0) }
        let groups = FindingGroup.groups(of: wrong)
        #expect(groups.map(\.first) == wrong)
    }

    @Test func `those of another column are others`() {
        let wrong = (1...8).map { finding("a.csv", column: $0 > 4 ? "rad" : "dag", $0) }
        #expect(FindingGroup.groups(of: wrong).map(\.count) == Array(repeating: 1, count: 8))
    }
}
