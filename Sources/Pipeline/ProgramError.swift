public import Domain
public import Geography
public import Planning
public import Publishing
public import Store

/// Error that ends a command, as one closed list of every error type: the wrapper at the program's border.
///
/// The command line words each case by an exhaustive switch, so that an error without words does not compile;
/// `scripts/rooms.py` refuses a public error type that is not listed here.
public enum ProgramError: ClassifiedError {
    /// Error of a command on a workspace.
    case run(RunError)
    /// Error in `kommun.yml`, or in how it is used.
    case configuration(ConfigurationError)
    /// Error in a file of areas or places.
    case geography(GeographyError)
    /// Error in a GeoPackage.
    case geoPackage(GeoPackageError)
    /// Error in a planning problem.
    case planning(PlanningError)
    /// Error of the database.
    case store(StoreError)
    /// Error in an input file of a stand-alone command.
    case table(TableError)
    /// Error in an alias.
    case alias(AliasError)
    /// Error in a what-if question.
    case whatIf(WhatIfRequestError)
    /// Error of standard output.
    case output(OutputError)
    /// Error of a workbook's library.
    case workbook(WorkbookError)
    /// Error of the system or of a third-party library, in its own words.
    case foreign(reason: String)

    /// Wraps an error.
    public init(_ error: any Error) {
        switch error {
        case let error as ProgramError: self = error
        case let error as RunError: self = .run(error)
        case let error as ConfigurationError: self = .configuration(error)
        case let error as GeographyError: self = .geography(error)
        case let error as GeoPackageError: self = .geoPackage(error)
        case let error as PlanningError: self = .planning(error)
        case let error as StoreError: self = .store(error)
        case let error as TableError: self = .table(error)
        case let error as AliasError: self = .alias(error)
        case let error as WhatIfRequestError: self = .whatIf(error)
        case let error as OutputError: self = .output(error)
        case let error as WorkbookError: self = .workbook(error)
        case let error: self = .foreign(reason: "\(error)")
        }
    }

    /// Kind of failure.
    public var kind: FailureKind {
        switch self {
        case .run(let error): error.kind
        case .configuration(let error): error.kind
        case .geography(let error): error.kind
        case .geoPackage(let error): error.kind
        case .planning(let error): error.kind
        case .store(let error): error.kind
        case .table(let error): error.kind
        case .alias(let error): error.kind
        case .whatIf(let error): error.kind
        case .output(let error): error.kind
        case .workbook(let error): error.kind
        case .foreign: .storage
        }
    }
}
