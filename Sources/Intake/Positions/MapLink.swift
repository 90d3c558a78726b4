import Domain

/// Link of a map service, with the position that it holds.
///
/// Markers are searched before the middle of the view. Where the position is written in the link, any
/// service is read; the names of known ones serve to say that a link without it was not read.
struct MapLink {
    /// Name of the service; nil for a link that may be of anything.
    let service: String?

    private let word: Substring

    /// A link; nil for other words.
    init?(_ word: Substring) {
        let lower = word.lowercased()
        service = Self.services.first { lower.contains($0) }
        let isAddress = lower.contains("://") || lower.hasPrefix("www.")
        guard isAddress || service != nil && lower.contains("/") else { return nil }
        self.word = word
    }

    /// The positions of its markers; where it has none, that of its view.
    var positions: [WrittenCoordinate] {
        let codes = OpenLocationCode.codes(in: Self.decoded(word)).compactMap(\.code.coordinate)
        guard codes.isEmpty else { return codes }
        let (markers, views) = parts
        let marked = markers.flatMap(Self.positions)
        // The middle of the view of a route is neither of its ends.
        if !marked.isEmpty || word.contains("/dir/") { return marked }
        return views.flatMap(Self.positions).map {
            WrittenCoordinate(
                north: $0.north,
                east: $0.east,
                system: $0.system,
                metres: max($0.metres ?? 0, Self.viewMetres)
            )
        }
    }

    /// The parts of the link that may hold markers, and those that hold its view.
    private var parts: (markers: [String], views: [String]) {
        var markers = [""]
        var views: [String] = []
        let text = Self.decoded(Substring(word.replacing("+", with: " ")))
            .replacing("!3d", with: " lat ").replacing("!4d", with: " lon ")
        for part in text.split(whereSeparator: { "?&#".contains($0) }) {
            let key = part.prefix { $0 != "=" }.lowercased()
            if Self.origins.contains(key) { continue }
            if Self.viewKeys.contains(key) {
                views.append(String(part))
            } else if let at = part.firstIndex(of: "@") {
                let end = part[at...].firstIndex(of: "/") ?? part.endIndex
                views.append(String(part[at..<end]))
                markers += [String(part[..<at]), String(part[end...])]
            } else {
                // Latitude and longitude may be two parameters, one after the other.
                markers[0] += "&\(part)"
            }
        }
        return (markers, views)
    }

    private static func positions(in text: String) -> [WrittenCoordinate] {
        WrittenPosition.all(in: text, decimals: 2).map(\.coordinate)
    }

    /// The text with its percent-encoded bytes (RFC 3986, 2.1).
    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Substring(text).utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let code = UInt8(Substring(rest.prefix(2)), radix: 16) {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Parameters with the middle of the view.
    private static let viewKeys: Set = ["map", "cp", "c", "center", "ll", "sll", "view"]

    /// Parameters with the start of a route.
    private static let origins: Set = ["saddr", "origin", "from"]

    /// Uncertainty in metres of the middle of a view, which people leave beside the place (decision
    /// 0040).
    private static let viewMetres = 100.0

    /// Addresses of the map services that people in Sweden link to.
    private static let services = [
        "maps.app.goo.gl", "goo.gl/maps", "maps.google.", "google.com/maps", "google.se/maps",
        "openstreetmap.org", "osm.org", "maps.apple", "bing.com/maps", "hitta.se", "eniro.se",
        "what3words.com", "w3w.co", "waze.com", "here.com", "lantmateriet.se", "plus.codes",
        "binged.it", "goo.gl/", "g.co/", "mapy.cz", "maps.me", "geohack",
    ]
}
