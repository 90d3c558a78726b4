import Foundation

/// Formats of files that maps are sent in, other than GeoJSON and GeoPackage; none of them is read.
public enum MapFormat: String, CaseIterable, Sendable {
    /// Nothing, or blanks only.
    case empty
    /// ESRI shapefile: `.shp`, `.shx`, `.dbf` or `.prj`.
    case shapefile
    /// Archive, as a zip of a shapefile; also KMZ and workbooks.
    case zip
    /// Picture: PNG, JPEG or TIFF.
    case picture
    /// Keyhole Markup Language (OGC 12-007).
    case kml
    /// Geography Markup Language (OGC 07-036), as a WFS answers.
    case gml
    /// A page for a browser, such as an error message that was saved.
    case html
    /// XML of another kind.
    case xml
    /// TopoJSON.
    case topoJSON
    /// ESRI's own JSON, as ArcGIS services answer.
    case esriJSON
    /// An error message of a service, as JSON.
    case errorMessage
    /// AutoCAD drawing: DXF or DWG.
    case drawing
    /// MapInfo: TAB or MIF.
    case mapInfo
    /// FlatGeobuf.
    case flatGeobuf
    /// Portable Document Format.
    case pdf
    /// JSON in letters of another encoding than UTF-8.
    case otherEncoding

    /// The format of a file by its first bytes and its name; nil where it may be JSON or a table.
    public init?(_ bytes: [UInt8], file: String) {
        let name = file.lowercased()
        guard let format = Self.signed(bytes) ?? Self.named(name) ?? Self.marked(bytes) else {
            return nil
        }
        self = format
    }

    /// The format of a JSON document that is no GeoJSON; nil where that is not plain either.
    init?(json: [UInt8]) {
        struct Members: Decodable {
            let type: String?
            let geometryType: String?
            let error: Scalar?
        }
        guard let members = try? JSONDecoder().decode(Members.self, from: Data(json)) else {
            return nil
        }
        if members.type == "Topology" {
            self = .topoJSON
        } else if members.geometryType?.hasPrefix("esri") == true {
            self = .esriJSON
        } else if members.type == nil, members.error != nil {
            self = .errorMessage
        } else {
            return nil
        }
    }

    /// The format by the signature at the beginning.
    private static func signed(_ bytes: [UInt8]) -> MapFormat? {
        signatures.first { bytes.starts(with: $0.bytes) }?.format
    }

    private static let signatures: [(bytes: [UInt8], format: MapFormat)] = [
        ([0x00, 0x00, 0x27, 0x0A], .shapefile), (Array("PK\u{3}\u{4}".utf8), .zip),
        (Array("PK\u{5}\u{6}".utf8), .zip), ([0x1F, 0x8B], .zip), (Array("7z".utf8), .zip),
        (Array("Rar!".utf8), .zip), ([0x89, 0x50, 0x4E, 0x47], .picture),
        ([0xFF, 0xD8, 0xFF], .picture),
        (Array("II*\0".utf8), .picture), (Array("%PDF".utf8), .pdf),
        (Array("AC10".utf8), .drawing), (Array("fgb".utf8), .flatGeobuf),
        (Array("!table".utf8), .mapInfo),
    ]

    private static func named(_ name: String) -> MapFormat? {
        endings.first { name.hasSuffix($0.ending) }?.format
    }

    private static let endings: [(ending: String, format: MapFormat)] = [
        (".shp", .shapefile), (".shx", .shapefile), (".dbf", .shapefile), (".prj", .shapefile),
        (".dxf", .drawing), (".dwg", .drawing), (".tab", .mapInfo), (".mif", .mapInfo),
        (".mid", .mapInfo),
    ]

    /// The format by its markup; `empty` where there is nothing but blanks.
    private static func marked(_ bytes: [UInt8]) -> MapFormat? {
        let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
        guard let first = bytes.first(where: { !blanks.contains($0) }) else { return .empty }
        guard first == UInt8(ascii: "<") else { return nil }
        let head = String(decoding: bytes.prefix(2000), as: UTF8.self).lowercased()
        if head.contains("<html") || head.contains("<!doctype html") { return .html }
        if head.contains("<kml") || head.contains("opengis.net/kml") { return .kml }
        return head.contains("gml") ? .gml : .xml
    }
}
