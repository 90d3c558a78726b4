import Intake

/// Invariants of masking any text.
enum MaskerInvariant {
    /// The first invariant that an input breaks; nil where it breaks none.
    static func breach(of input: [UInt8]) -> String? {
        let text = String(decoding: input, as: UTF8.self)
        let masked = masker.mask(text)
        if masked.counts.isEmpty != (masked.text == text) { return "the counts are wrong" }
        if masker.mask(masked.text).text != masked.text { return "masking twice masks more" }
        let whole = stream(input, chunk: input.count + 1)
        if whole != stream(input, chunk: Int(input.first ?? 0) + 1) {
            return "pieces change the text"
        }
        for number in numbers {
            // A line of its own, so that nothing around it can make it part of something else.
            let lines = masker.mask("\(text)\n\(number)\n\(text)").text.split(separator: "\n")
            if lines.contains(Substring(number)) { return "a number is left: \(number)" }
        }
        return nil
    }

    private static func stream(_ bytes: [UInt8], chunk: Int) -> [UInt8] {
        var (stream, output, start) = (MaskingStream(masker), [UInt8](), 0)
        while start < bytes.count {
            let end = min(start + chunk, bytes.count)
            bytes[start..<end].withUnsafeBytes { stream.feed($0, to: &output) }
            start = end
        }
        stream.finish(to: &output)
        return output
    }

    private static let masker = Masker(keeping: ["Åsa", "Karl Johans torg"])

    private static let numbers = [
        "850101-1234", "19850101-1234", "1985-01-01 1234", "850161-1234", "850101+1234",
        "850101-T123", "121212_1212", "202104221946", "85.01.01-1236", "070-174 06 05",
        "07 01 74 06 05", "070.174.06.05", "+46 (0)701740605", "(070)1740651", "46701740605",
        "tel: 701740605", "p-nr 103123097", "+46 70 174 06 05", "a.b@exempel.se",
    ]
}
