/// SHA-256 (FIPS 180-4) as the tests need it: to hold the page's stylesheet to its hash.
enum SHA256 {
    /// The hash in base64, as Content Security Policy writes it.
    static func base64(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        let digest = digest(bytes)
        var text = ""
        for start in stride(from: 0, to: digest.count, by: 3) {
            let group = digest[start..<min(start + 3, digest.count)]
            let bits = (0..<3).reduce(0) {
                ($0 << 8) | (start + $1 < digest.count ? Int(digest[start + $1]) : 0)
            }
            for index in 0...group.count { text.append(alphabet[(bits >> (18 - 6 * index)) & 63]) }
        }
        return text + String(repeating: "=", count: (4 - text.count % 4) % 4)
    }

    private static func digest(_ message: [UInt8]) -> [UInt8] {
        let primes = (2...311).filter { number in (2..<number).allSatisfy { number % $0 != 0 } }
        var state = primes.prefix(8).map { fraction(Double($0).squareRoot()) }
        let constants = primes.map { fraction(cubeRoot(Double($0))) }
        var padded = message + [0x80]
        while padded.count % 64 != 56 { padded.append(0) }
        let bitCount = UInt64(message.count) * 8
        padded += (0..<8).map { UInt8(truncatingIfNeeded: bitCount >> (56 - 8 * $0)) }
        for start in stride(from: 0, to: padded.count, by: 64) {
            compress(&state, Array(padded[start..<start + 64]), constants)
        }
        return state.flatMap { word in
            (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) }
        }
    }

    private static func compress(_ state: inout [UInt32], _ block: [UInt8], _ constants: [UInt32]) {
        var words = stride(from: 0, to: 64, by: 4).map { start in
            (0..<4).reduce(UInt32(0)) { ($0 << 8) | UInt32(block[start + $1]) }
        }
        for index in 16..<64 {
            let (old, new) = (words[index - 15], words[index - 2])
            let first = turned(old, 7) ^ turned(old, 18) ^ (old >> 3)
            let second = turned(new, 17) ^ turned(new, 19) ^ (new >> 10)
            words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
        }
        var turn = state
        for index in 0..<64 {
            let high = turned(turn[4], 6) ^ turned(turn[4], 11) ^ turned(turn[4], 25)
            let choice = (turn[4] & turn[5]) ^ (~turn[4] & turn[6])
            let one = turn[7] &+ high &+ choice &+ constants[index] &+ words[index]
            let low = turned(turn[0], 2) ^ turned(turn[0], 13) ^ turned(turn[0], 22)
            let majority = (turn[0] & turn[1]) ^ (turn[0] & turn[2]) ^ (turn[1] & turn[2])
            turn = [one &+ low &+ majority] + turn[0..<3] + [turn[3] &+ one] + turn[4..<7]
        }
        state = zip(state, turn).map { $0 &+ $1 }
    }

    private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
        (word >> count) | (word << (32 - count))
    }

    /// First 32 bits after the point.
    private static func fraction(_ number: Double) -> UInt32 {
        UInt32((number - number.rounded(.down)) * 4_294_967_296)
    }

    private static func cubeRoot(_ number: Double) -> Double {
        (0..<60).reduce(number) { root, _ in (2 * root + number / (root * root)) / 3 }
    }
}
