/// Something that reports near each other have in common, packed into a number.
struct File: Equatable {
    let key: UInt64

    enum Kind: UInt64 {
        case area, cell, municipality
    }

    init(_ kind: Kind, _ first: Int32, _ second: Int32 = 0) {
        let low = UInt64(UInt32(truncatingIfNeeded: second)) & 0x3fff_ffff
        key = kind.rawValue << 62 | UInt64(UInt32(truncatingIfNeeded: first)) << 30 | low
    }

    var kind: Kind? {
        Kind(rawValue: key >> 62)
    }
}

extension CompactReport {
    /// Side of a grid cell in metres: two points at most this far apart along both axes share a
    /// cell.
    private static let cell: Float = 400

    /// Adds the files that the report belongs in, each once.
    func appendFiles(to files: inout [File]) {
        for area in [area, secondArea] where area != CompactReport.absent {
            files.append(File(.area, area))
        }
        if let point {
            let row = Int32(point.north / CompactReport.cell - 0.5)
            let column = Int32(point.east / CompactReport.cell - 0.5)
            for (down, right) in [(0, 0), (0, 1), (1, 0), (1, 1)] as [(Int32, Int32)] {
                files.append(File(.cell, row + down, column + right))
            }
        }
        files.append(File(.municipality, municipality))
    }
}
