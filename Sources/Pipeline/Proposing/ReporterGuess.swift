import Domain
import Foundation
import Intake

/// What the name of a folder or a file says of the reporter it comes from.
struct ReporterGuess {
    /// A name that can be a folder.
    let id: ReporterID

    /// The name with a capital and spaces.
    let name: String

    /// Its kind, where the name says so.
    let type: String?

    /// A guess by the name of the reporter's folder, or of a file without its dates and weeks.
    init(_ written: String, isFolder: Bool) {
        let words = written.split { !$0.isLetter }.map(String.init)
            .filter { !["v", "vecka", "csv", "txt", "tsv"].contains($0.lowercased()) }
        let ascii = words.map(\.folded).joined(separator: "-")
        let isName = isFolder && written.wholeMatch(of: /[A-Za-z0-9_-]+/) != nil
        id = isName ? written : ascii.isEmpty ? "rapportor" : ascii
        let text = words.joined(separator: " ")
        name = text.isEmpty ? "Rapportör" : text.prefix(1).uppercased() + text.dropFirst()
        let folded = written.folded
        type = ReporterGuess.types.first { folded.contains($0.word) }?.type
    }

    private static let types: [(word: String, type: String)] = [
        ("polis", "polis"), ("raddning", "räddningstjänst"), ("fritid", "fritidsgård"),
        ("skola", "skola"), ("gymnasi", "skola"), ("bibliotek", "bibliotek"),
        ("bostad", "bostadsbolag"), ("hyres", "bostadsbolag"), ("fastighet", "bostadsbolag"),
        ("vandr", "förening"), ("forening", "förening"), ("byalag", "byalag"),
        ("vakt", "bevakning"), ("bevak", "bevakning"), ("securitas", "bevakning"),
        ("ica", "butik"), ("coop", "butik"), ("willys", "butik"), ("lidl", "butik"),
        ("hemkop", "butik"), ("butik", "butik"), ("hamn", "hamn"), ("falt", "socialtjänst"),
        ("social", "socialtjänst"), ("energi", "energi"), ("trafik", "trafikbolag"),
        ("buss", "trafikbolag"), ("park", "kommun"), ("gata", "kommun"), ("teknisk", "kommun"),
    ]
}
