/// Text without characters that cannot be seen but change what is seen.
///
/// Control and format characters (Unicode Cc and Cf: bidirectional overrides, zero-width marks, tags)
/// are left out; line breaks and tabs become spaces.
func visible(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .lineSeparator, .paragraphSeparator: result.append(" ")
        case .control: if scalar.properties.isWhitespace { result.append(" ") }
        case .format: break
        default: result.append(scalar)
        }
    }
    return String(result)
}
