import ArgumentParser
import Domain
import Pipeline

/// Exit code of the program; ArgumentParser has a type of the same name.
typealias ExitCode = Domain.ExitCode

/// Flag of a command; the domain has a type of the same name.
typealias Flag = ArgumentParser.Flag

/// Error that ends the program with an exit code.
typealias ProgramExit = ArgumentParser.ExitCode

extension ProgramExit {
    /// Creates the exit with one of the program's codes.
    init(_ code: ExitCode) {
        self.init(code.rawValue)
    }
}

/// Outermost error handler: an error becomes a Swedish sentence on stderr and the exit code of its kind.
enum Failure {
    /// Runs `body`, and converts an error to a sentence and an exit code.
    static func handled(_ body: () throws -> Void) throws {
        let result = Result { try body() }
        do {
            // Where nobody reads any more, the exit code still says what was done.
            do { try Output.flushPrinted() } catch .closed {}
            try result.get()
        } catch OutputError.closed {
            return
        } catch let exit as ProgramExit {
            throw exit
        } catch let error as ValidationError {
            throw error
        } catch {
            let error = ProgramError(error)
            for line in FailureText.lines(error) { Terminal.say("est: \(Terminal.plain(line))") }
            throw ProgramExit(error.kind.exitCode)
        }
    }
}
