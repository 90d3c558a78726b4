import ArgumentParser
import Domain
import Pipeline

/// Exit code of the house; ArgumentParser has a type of the same name.
typealias ExitCode = Domain.ExitCode

/// Flag of a command; the domain has a type of the same name.
typealias Flag = ArgumentParser.Flag

/// Way to leave the program with an exit code.
typealias ProgramExit = ArgumentParser.ExitCode

extension ProgramExit {
    /// Leaves with one of the house's codes.
    init(_ code: ExitCode) {
        self.init(code.rawValue)
    }
}

/// How a failure leaves the program: one plain sentence on stderr and the exit code it belongs to.
enum Failure {
    /// Does `body`, and turns what it throws into a sentence and an exit code.
    static func handled(_ body: () throws -> Void) throws {
        let result = Result { try body() }
        do {
            // Where nobody reads any more, what was done is still told by the exit code.
            do { try Output.flushPrinted() } catch .closed {}
            try result.get()
        } catch OutputError.closed {
            return
        } catch let exit as ProgramExit {
            throw exit
        } catch let error as ValidationError {
            throw error
        } catch {
            Terminal.say("est: \(error)")
            throw ProgramExit(FailureKind(error).exitCode)
        }
    }
}
