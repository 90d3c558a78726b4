// swift-tools-version: 6.2
import PackageDescription

/// The programs that `scripts/bench` runs, and tests against real data that is not part of the project.
///
/// A package of its own, so that the main manifest shows the house only. It sees what the rooms keep to themselves, by
/// `@testable`; `scripts/bench` builds it so in release too.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// Every room and what the tests share, under the name that the main package is known by here.
let rooms: [Target.Dependency] = [.product(name: "Rooms", package: "est")]

let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "est", path: "../..")],
    targets: [
        .executableTarget(name: "IntakeBench", dependencies: rooms, path: "IntakeBench"),
        .executableTarget(name: "GeographyBench", dependencies: rooms, path: "GeographyBench"),
        .executableTarget(name: "SituationBench", dependencies: rooms, path: "SituationBench"),
        .executableTarget(name: "PlanningBench", dependencies: rooms, path: "PlanningBench"),
        .testTarget(name: "RealDataTests", dependencies: rooms, path: "RealDataTests"),
    ]
)

for target in package.targets {
    target.swiftSettings = strict
}
