import TestTools
import Testing
import Toolkit

struct HeapTests {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `elements are removed in order, however insertions and removals alternate`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var heap = Heap<Int>()
        var elements: [Int] = []
        for _ in 0..<500 {
            if generator.chance(60) {
                let number = generator.below(50)
                heap.insert(number)
                elements.append(number)
            } else {
                let smallest = elements.min()
                #expect(heap.removeFirst() == smallest)
                if let smallest { elements.remove(at: elements.firstIndex(of: smallest) ?? 0) }
            }
        }
    }

    @Test func `an empty heap has no first element`() {
        var heap = Heap<String>()
        #expect(heap.removeFirst() == nil)
        heap.insert("a")
        #expect(heap.removeFirst() == "a")
        #expect(heap.removeFirst() == nil)
    }
}
