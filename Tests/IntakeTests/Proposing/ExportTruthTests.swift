import Intake
import Testing

/// Proposals for the exports of reporters, compared with what people who had not seen the code say of them.
///
/// Known exceptions: two columns of who told ("Källa", "Anmälan från") are not offered as `origin`, since their words are none
/// that it reads; an area is taken for a place where the municipality's areas are not known.
struct ExportTruthTests {
    @Test(arguments: ["exports", "towns"])
    func `nearly all columns of exports get the right field, and none that names people is offered`(
        name: String
    ) {
        let truths = ExportTruths.named(name)
        let verdicts = truths.map(ExportVerdict.init)
        for kind in Set(truths.map(\.kind)).sorted() {
            let own = verdicts.filter { $0.truth.kind == kind }
            print(
                "\(name) \(kind): \(own.sum(\.right)) of \(own.sum(\.truth.fields.count)) fields right"
            )
        }
        for verdict in verdicts {
            for column in verdict.wrong { print("  \(verdict.description(of: column))") }
            #expect(verdict.offeredPeople.isEmpty, "\(verdict.truth.id)")
        }
        let (right, all) = (verdicts.sum(\.right), verdicts.sum(\.truth.fields.count))
        print("\(name): \(right) of \(all) fields right")
        #expect(right * 100 >= all * 95)
    }

    @Test(arguments: ["exports", "towns"])
    func `nearly all category words get the right category, or are marked unsure`(name: String) {
        let truths = ExportTruths.named(name)
        let words = truths.map { ExportVerdict($0).words }
        let (right, unsure, wrong) = (
            words.sum(\.right), words.sum(\.unsure), words.flatMap(\.wrong)
        )
        print("\(name): \(right) words right, \(unsure) right and unsure, \(wrong.count) wrong")
        for word in wrong.sorted() { print("  \(word)") }
        #expect((right + unsure) * 100 >= (right + unsure + wrong.count) * 93)
        // A wrong word that is not marked is told to nobody.
        #expect(wrong.count { !$0.hasSuffix("?") } * 100 <= right)
    }
}

extension Sequence {
    fileprivate func sum(_ value: (Element) -> Int) -> Int {
        reduce(0) { $0 + value($1) }
    }
}
