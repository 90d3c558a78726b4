import Toolkit

/// Text of a file that staff write in an editor, such as `kommun.yml`.
public enum StaffText {
    /// Returns the text of a file in UTF-8 or UTF-16, without marks and characters that cannot be seen; nil for bytes in
    /// any other encoding.
    public static func decoded(_ bytes: [UInt8]) -> String? {
        let opening = FileOpening(bytes)
        var content = Array(bytes.dropFirst(opening.markLength))
        if let utf16 = opening.utf16 {
            var transcoder = UTF16Transcoder(utf16)
            var text: [UInt8] = []
            content.withUnsafeBytes { transcoder.append($0, to: &text) }
            transcoder.finish(to: &text)
            if transcoder.sawBadBytes { return nil }
            content = text
        }
        guard !content.contains(0), let text = String(validating: content, as: UTF8.self) else {
            return nil
        }
        return TextCleaning.cleaned(text).composed
    }
}
