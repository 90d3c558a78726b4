/// libFuzzer's entry: stops at the first input of which the invariant of workbooks does not hold.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    // The test that replays what libFuzzer keeps says which breach it is.
    precondition(WorkbookInvariant.breach(of: input) == nil)
    return 0
}
