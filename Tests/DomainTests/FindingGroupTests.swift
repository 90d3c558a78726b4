import Domain
import Testing

struct FindingGroupTests {
    @Test func `faults of one kind in a column of a file are told together`() {
        let wrong = Finding(.unknownLine, .warning, file: "a.csv", column: "rad", hint: "x")
        let again = Finding(.unknownLine, .warning, file: "a.csv", column: "rad", hint: "y")
        let other = Finding(.unknownLine, .warning, file: "b.csv", column: "rad")
        let groups = FindingGroup.groups(of: [wrong, other, again])
        #expect(groups.map(\.first) == [wrong, other])
        #expect(groups.map(\.count) == [2, 1])
    }

    @Test func `another severity or column is another fault`() {
        let findings = [
            Finding(.badTime, .error, file: "a.csv", column: "Tid"),
            Finding(.badTime, .note, file: "a.csv", column: "Tid"),
            Finding(.badTime, .error, file: "a.csv", column: "Slut"),
        ]
        #expect(FindingGroup.groups(of: findings).map(\.count) == [1, 1, 1])
    }
}
