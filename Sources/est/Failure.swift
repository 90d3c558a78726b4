import ArgumentParser
import Foundation
import Pipeline

/// How a failure leaves the program: one plain sentence on stderr and the exit code it belongs to.
enum Failure {
    /// Rows wait in quarantine.
    static let quarantine: Int32 = 3
    /// Something kept or published is not as it was left.
    static let damage: Int32 = FailureKind.storage.exitCode
    /// Too few reporters were heard of.
    static let tooFewReporters: Int32 = 4

    /// Does `body`, and turns what it throws into a sentence and an exit code.
    static func handled(_ body: () throws -> Void) throws {
        let result = Result { try body() }
        do {
            // Where nobody reads any more, what was done is still told by the exit code.
            do { try Output.flushPrinted() } catch .closed {}
            try result.get()
        } catch OutputError.closed {
            return
        } catch let exit as ExitCode {
            throw exit
        } catch let error as ValidationError {
            throw error
        } catch {
            Terminal.say("est: \(error)")
            throw ExitCode(FailureKind(error).exitCode)
        }
    }
}
