import Domain
import Testing
import Toolkit

@testable import Publishing

struct EffectGroupTests {
    private let effects = SampleEdition.effects("")
    private let names = Names(SampleEdition.make())

    @Test func `what was decided for an area is counted together`() throws {
        let accepted = try #require(effects.first)
        let group = try #require(EffectGroup.ranked([accepted, accepted]).first)
        let words = EffectWords(group: group, names: names)
        #expect(words.place == "Centrum")
        #expect(words.decision == "2\u{A0}antagna")
        #expect(words.delivered == "2 av 2, 180\u{A0}min")
        #expect(words.verdict == "färre händelser, mer än slumpen förklarar (p = 0,021)")
    }

    @Test func `what was not carried out is not judged, and its reason is told`() {
        let words = EffectWords(
            group: EffectGroup(area: "badhusberget", effects: [effects[1]]),
            names: names
        )
        #expect(words.decision == "1\u{A0}avslagen")
        #expect(EffectWords.reasons(effects) == ["Ingen personal"])
        #expect(words.delivered == "inget")
        #expect(words.verdict == "inte genomfört: inget att mäta")
    }

    @Test func `measures of the group's own stand one by one, last`() {
        let own = effects[2]
        let groups = EffectGroup.ranked([own, effects[1], own, effects[0]])
        #expect(groups.map(\.area) == ["centrum", "badhusberget", nil, nil])
        let words = EffectWords(group: groups[2], names: names)
        #expect(words.place == "Gruppens egen insats: Busstorget")
        #expect(words.verdict == "för lite underlag")
    }

    @Test func `few incidents after a measure are not its doing where reporters were silent`()
        throws
    {
        let area = try #require(effects[0].line?.area)
        let heard = EffectsSection(effects: effects, names: names).content.markup
        let silent = EffectsSection(effects: effects, names: names, silent: [area]).content.markup
        #expect(!heard.contains("rapportörer var tysta"))
        #expect(silent.contains("går inte att säga: rapportörer var tysta"))
    }

    @Test func `areas that nothing can be said of yet fold away when they are many`() {
        let own = effects[2]
        let few = EffectsSection(effects: [own, own, own], names: names).content.markup
        let many = EffectsSection(effects: [own, own, own, own], names: names).content.markup
        #expect(!few.contains("<details>"))
        #expect(many.contains("<summary>4 insatser där underlaget är för litet"))
    }

    @Test func `where there is no earlier period the page has no figure before`() throws {
        let accepted = try #require(effects.first)
        let first = Effect(
            line: accepted.line,
            decision: accepted.decision,
            minutes: accepted.minutes,
            done: accepted.done,
            comparison: EffectComparison(
                before: nil,
                after: 3,
                ratio: nil,
                midP: 1,
                verdict: .tooFew
            )
        )
        let page = EffectsSection(effects: [first], names: names).content.markup
        #expect(page.contains(#"<td class="n">–</td><td class="n">3</td>"#))
        #expect(JSON(first).text.contains(#""before": null, "after": 3"#))
    }

    @Test func `the order of the effects changes nothing`() {
        let shuffled = Array(effects.reversed())
        #expect(EffectGroup.ranked(effects).map(\.area) == EffectGroup.ranked(shuffled).map(\.area))
    }
}
