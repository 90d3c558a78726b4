// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is compiled with: one loop, no exceptions.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// HiGHS is unpacked by `scripts/setup` into `.deps`; the programs find it there at run time.
let highsLibrary = "\(Context.packageDirectory)/.deps/highs/lib"

let package = Package(
    name: "est",
    products: [.executable(name: "est", targets: ["est"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),
        .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
        .systemLibrary(name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev"])]),
        .systemLibrary(name: "CHiGHS", pkgConfig: "highs"),
        .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CLinux"),

        .target(name: "Domain"),
        .target(name: "Intake", dependencies: ["Domain", "CCSV"]),
        .target(name: "Geography", dependencies: ["Domain", "CGEOS", "CPROJ"]),
        .target(name: "Linkage", dependencies: ["Domain"]),
        .target(name: "Situation", dependencies: ["Domain"]),
        .target(
            name: "Planning",
            dependencies: ["Domain", "CHiGHS"],
            linkerSettings: [.unsafeFlags(["-Xlinker", "-rpath", "-Xlinker", highsLibrary])]
        ),
        .target(name: "FollowUp", dependencies: ["Domain"]),
        .target(name: "Publishing", dependencies: ["Domain", "CXLSXWriter"]),
        .target(
            name: "Store",
            dependencies: ["Domain", .product(name: "GRDB", package: "GRDB.swift")]
        ),
        .target(
            name: "Pipeline",
            dependencies: [
                "Domain", "Intake", "Geography", "Linkage", "Situation", "Planning", "FollowUp",
                "Publishing", "Store", "CLinux", "Yams",
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        .executableTarget(
            name: "est",
            dependencies: [
                "Domain", "Pipeline",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        .executableTarget(
            name: "IntakeBench",
            dependencies: ["Intake", "Domain"],
            path: "Tests/IntakeBench"
        ),
        .executableTarget(
            name: "GeographyBench",
            dependencies: ["Geography", "Domain"],
            path: "Tests/GeographyBench"
        ),
        .executableTarget(
            name: "SituationBench",
            dependencies: ["Situation", "Domain", "SimulatedTown", "TestTools"],
            path: "Tests/SituationBench"
        ),
        .executableTarget(
            name: "PlanningBench",
            dependencies: ["Planning", "Domain", "PlanTools", "ReferenceInstances"],
            path: "Tests/PlanningBench"
        ),
        .target(
            name: "ReferenceInstances",
            dependencies: ["Planning", "Domain"],
            path: "Tests/ReferenceInstances"
        ),
        .target(name: "TestTools", dependencies: ["Domain"], path: "Tests/TestTools"),
        .target(
            name: "PlanTools",
            dependencies: ["Planning", "Domain", "TestTools"],
            path: "Tests/PlanTools"
        ),
        .target(
            name: "SimulatedTown",
            dependencies: ["Situation", "Domain"],
            path: "Tests/SimulatedTown"
        ),
        .target(
            name: "TestSupport",
            dependencies: ["Pipeline", .product(name: "Crypto", package: "swift-crypto")],
            path: "Tests/TestSupport"
        ),
        .testTarget(name: "DomainTests", dependencies: ["Domain"]),
        .testTarget(
            name: "IntakeTests",
            dependencies: ["Intake", "Domain", "TestTools"],
            exclude: ["NameSample", "FuzzFindings"]
        ),
        .testTarget(name: "GeographyTests", dependencies: ["Geography", "Domain", "TestTools"]),
        .testTarget(name: "LinkageTests", dependencies: ["Linkage", "Domain", "TestTools"]),
        .testTarget(
            name: "SituationTests",
            dependencies: ["Situation", "Domain", "SimulatedTown", "TestTools"]
        ),
        .testTarget(
            name: "PlanningTests",
            dependencies: ["Planning", "Domain", "PlanTools", "ReferenceInstances", "TestTools"]
        ),
        .testTarget(name: "FollowUpTests", dependencies: ["FollowUp", "Domain", "TestTools"]),
        .testTarget(
            name: "PublishingTests",
            dependencies: ["Publishing", "Domain"],
            exclude: ["Golden"]
        ),
        .testTarget(
            name: "StoreTests",
            dependencies: ["Store", "Domain", .product(name: "GRDB", package: "GRDB.swift")]
        ),
        .testTarget(
            name: "PipelineTests",
            dependencies: [
                "Pipeline", "Domain", "Linkage", "Situation", "Store", "TestSupport", "TestTools",
            ]
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: ["est", "Domain", "Pipeline", "TestSupport", "TestTools"]
        ),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = (target.swiftSettings ?? []) + strict
}
