import CXLSXWriter

/// How cells look.
///
/// Text cells have the format text (`@`): what is typed into them, and what stands there when they are
/// opened for editing, stays text.
struct SheetFormats {
    let heading: UnsafeMutablePointer<lxw_format>?
    let text: UnsafeMutablePointer<lxw_format>?
    let filledIn: UnsafeMutablePointer<lxw_format>?
    let day: UnsafeMutablePointer<lxw_format>?
    private let numbers: [UnsafeMutablePointer<lxw_format>?]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        func format(_ number: String) -> UnsafeMutablePointer<lxw_format>? {
            let format = workbook_add_format(book)
            format_set_num_format(format, number)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            format_set_text_wrap(format)
            return format
        }
        heading = format("@")
        format_set_bold(heading)
        format_set_bottom(heading, UInt8(LXW_BORDER_MEDIUM.rawValue))
        text = format("@")
        filledIn = format("@")
        format_set_border(filledIn, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_bg_color(filledIn, 0xFFF8DC)
        day = format("yyyy-mm-dd")
        numbers = ["0", "0.0", "0.00"].map(format)
    }

    /// How a number with so many decimals looks; two at the most.
    func number(_ decimals: Int) -> UnsafeMutablePointer<lxw_format>? {
        numbers[min(decimals, numbers.count - 1)]
    }
}
