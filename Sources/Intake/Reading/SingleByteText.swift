/// What the bytes 0x80–0xFF mean in the single-byte encodings that reporters use.
///
/// Source: the mappings of the Unicode Consortium, `CP1252.TXT` and `ROMAN.TXT`; U+FFFD marks a
/// byte without meaning.
enum SingleByteText {
    static let windows1252 = Array(
        """
        €\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\
        \u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ\
        \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯\
        °±²³´µ¶·¸¹º»¼½¾¿\
        ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ\
        ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß\
        àáâãäåæçèéêëìíîï\
        ðñòóôõö÷øùúûüýþÿ
        """.unicodeScalars
    )

    static let macRoman = Array(
        """
        ÄÅÇÉÑÖÜáàâäãåçéè\
        êëíìîïñóòôöõúùûü\
        †°¢£§•¶ß®©™´¨≠ÆØ\
        ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
        ¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ\
        –—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ\
        ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\
        \u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ
        """.unicodeScalars
    )
}
