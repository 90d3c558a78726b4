/// Removal from cells of what cannot be seen, and unification of spaces, hyphens and digits.
///
/// Hidden are controls, zero-width marks and those that change the direction of writing (Unicode categories Cc and Cf),
/// but not the joiner that makes one emoji of several. A row is read without them and gets a flaw; the delivered file is
/// not changed.
public enum TextCleaning {
    /// Whether bytes may contain anything to clean; no false negatives.
    ///
    /// Without branches, so that the compiler vectorises it.
    public static func mayNeedIt(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var seen: UInt8 = 0
        for byte in bytes { seen |= isSuspect(byte) ? 1 : 0 }
        return seen != 0
    }

    /// Returns a text cleaned; the same text where it is clean.
    public static func cleaned(_ text: String) -> String {
        changed(text)?.text ?? text
    }

    /// Returns a text cleaned, and whether hidden characters were in it; nil where it is clean.
    public static func changed(_ text: String) -> (text: String, hadHidden: Bool)? {
        guard text.utf8.contains(where: isSuspect) else { return nil }
        var scalars = String.UnicodeScalarView()
        var (isOther, hadHidden) = (false, false)
        var before: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { before = scalar }
            if isHidden(scalar), !joins(scalar, before) {
                (isOther, hadHidden) = (true, true)
            } else {
                let plain = plain(scalar)
                isOther = isOther || plain != scalar
                scalars.append(plain)
            }
        }
        return isOther ? (String(scalars), hadHidden) : nil
    }

    /// The common character that is meant by a space, hyphen or unit sign of typesetting, a wide sign of East Asian
    /// keyboards or a digit of another script (Unicode NFKC, general category Nd).
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
        case 0x2010, 0x2011: "-"
        case 0x212A: "K"
        case 0x212B: "Å"
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        default: digit(scalar) ?? scalar
        }
    }

    /// The ASCII digit of the same value; nil for anything but a decimal digit of another script.
    private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.value >= 0x660, scalar.properties.numericType == .decimal,
            let value = scalar.properties.numericValue
        else { return nil }
        return Unicode.Scalar(0x30 + UInt8(value))
    }

    /// Whether a scalar is the joiner after an emoji.
    private static func joins(_ scalar: Unicode.Scalar, _ before: Unicode.Scalar?) -> Bool {
        guard scalar == "\u{200D}", let before else { return false }
        return before.properties.isEmojiPresentation || before == "\u{FE0F}"
            || before.properties.isEmojiModifier
            || before.value > 0x2190 && before.properties.isEmoji
    }

    /// Whether a byte may be part of something to clean; 0xC3, the lead byte of Swedish letters, is not.
    private static func isSuspect(_ byte: UInt8) -> Bool {
        (byte < 0x20 && !isSpace(byte)) || byte == 0x7F || byte == 0xAD || byte == 0xC2
            || byte > 0xC3
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control: scalar.value > 0x7E || !isSpace(UInt8(scalar.value))
        case .format: true
        default: false
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}

extension String {
    /// The text with Swedish letters and their combining marks composed (Unicode NFC).
    public var composed: String {
        var result = UnicodeScalarView()
        for scalar in unicodeScalars {
            if let last = result.last, let whole = Self.composed(last, scalar) {
                result.removeLast()
                result.append(whole)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar?
    {
        switch (base, mark) {
        case ("a", "\u{30A}"): "å"
        case ("A", "\u{30A}"): "Å"
        case ("a", "\u{308}"): "ä"
        case ("A", "\u{308}"): "Ä"
        case ("o", "\u{308}"): "ö"
        case ("O", "\u{308}"): "Ö"
        case ("e", "\u{301}"): "é"
        case ("E", "\u{301}"): "É"
        case ("u", "\u{308}"): "ü"
        default: nil
        }
    }
}
