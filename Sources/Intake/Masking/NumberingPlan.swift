/// Swedish numbering plan: which digits are a whole phone number.
///
/// PTS, "Den svenska telefoninummerplanen": area codes have one to three digits after the leading 0, and
/// numbers in fixed networks seven to nine with them; mobile numbers always have nine.
enum NumberingPlan {
    /// Whether digits are a national significant number: a number without its leading 0.
    static func isSignificant(_ digits: Digits) -> Bool {
        guard digits.leadingZeros == 0 else { return false }
        if isMobile(digits) { return true }
        return (leastDigits(of: digits)...9).contains(digits.count)
            && !mobileCodes.contains(digits.prefix(2))
    }

    /// Whether digits without their leading 0 are a mobile number.
    static func isMobile(_ digits: Digits) -> Bool {
        digits.count == 9 && mobileCodes.contains(digits.prefix(2))
    }

    /// Number of digits of the area code, the leading 0 not counted, of digits without it.
    static func codeLength(of digits: Digits) -> Int {
        if digits.prefix(1) == 8 { return 1 }
        return isTwoDigitCode(digits.prefix(2)) ? 2 : 3
    }

    /// Whether a number, the leading 0 not counted, is an area code of two digits.
    static func isTwoDigitCode(_ code: Int) -> Bool {
        twoDigitCodes.contains(code) || mobileCodes.contains(code)
    }

    private static func leastDigits(of digits: Digits) -> Int {
        codeLength(of: digits) == 3 ? 8 : 7
    }

    private static let mobileCodes: Set<Int> = [70, 72, 73, 76, 79]

    private static let twoDigitCodes: Set<Int> = [
        10, 11, 13, 16, 18, 19, 20, 21, 23, 26, 31, 33, 35, 36, 40, 42, 44, 46, 54, 60, 63, 77, 90,
    ]
}
