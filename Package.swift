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
    products: [
        .executable(name: "est", targets: ["est"]),
        // What Tests/Benchmarks, a package of its own, measures.
        .library(
            name: "Rooms",
            targets: [
                "Toolkit", "Domain", "Intake", "Geography", "Linkage", "Situation", "Planning",
                "Pipeline", "PlanTools", "ReferenceInstances", "SimulatedTown", "TestSupport",
                "TestTools",
            ]
        ),
    ],
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
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CLinux"),
        // The handbook, embedded by the C compiler.
        .target(name: "CHandbook"),

        .target(name: "Toolkit"),
        .target(name: "Domain", dependencies: ["Toolkit"]),
        .target(name: "Intake", dependencies: ["Domain", "Toolkit", "CCSV", "CExpat", "CZip"]),
        .target(name: "Geography", dependencies: ["Domain", "Toolkit", "CGEOS", "CPROJ"]),
        .target(name: "Linkage", dependencies: ["Domain", "Toolkit"]),
        .target(name: "Situation", dependencies: ["Domain", "Toolkit"]),
        .target(
            name: "Planning",
            dependencies: ["Domain", "Toolkit", "CHiGHS"],
            linkerSettings: [.unsafeFlags(["-Xlinker", "-rpath", "-Xlinker", highsLibrary])]
        ),
        .target(name: "FollowUp", dependencies: ["Domain", "Toolkit"]),
        .target(
            name: "Publishing",
            dependencies: ["Domain", "Toolkit", "CHandbook", "CXLSXWriter"]
        ),
        .target(
            name: "Store",
            dependencies: ["Domain", "Toolkit", .product(name: "GRDB", package: "GRDB.swift")]
        ),
        .target(
            name: "Pipeline",
            dependencies: [
                "Domain", "Toolkit", "Intake", "Geography", "Linkage", "Situation", "Planning",
                "FollowUp",
                "Publishing", "Store", "CLinux", "Yams",
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        .executableTarget(
            name: "est",
            dependencies: [
                // Rooms other than Pipeline for their errors and findings, which become sentences here.
                "Domain", "Toolkit", "Geography", "Linkage", "Planning", "Publishing", "Store",
                "Pipeline",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        .target(
            name: "ReferenceInstances",
            dependencies: ["Planning", "Domain", "Toolkit"],
            path: "Tests/ReferenceInstances"
        ),
        .target(name: "TestTools", dependencies: ["Domain", "Toolkit"], path: "Tests/TestTools"),
        .target(
            name: "PlanTools",
            dependencies: ["Planning", "Domain", "Toolkit", "TestTools"],
            path: "Tests/PlanTools"
        ),
        .target(
            name: "SimulatedTown",
            dependencies: ["Situation", "Domain", "Toolkit", "TestTools"],
            path: "Tests/SimulatedTown"
        ),
        .target(
            name: "TestSupport",
            dependencies: ["Pipeline", .product(name: "Crypto", package: "swift-crypto")],
            path: "Tests/TestSupport"
        ),
        .testTarget(name: "ToolkitTests", dependencies: ["Toolkit", "TestTools"]),
        .testTarget(name: "DomainTests", dependencies: ["Domain", "Toolkit"]),
        .testTarget(
            name: "IntakeTests",
            dependencies: ["Intake", "Domain", "Toolkit", "TestTools"],
            exclude: ["NameSample", "FuzzFindings"]
        ),
        .testTarget(
            name: "GeographyTests",
            dependencies: ["Geography", "Domain", "Toolkit", "TestTools"]
        ),
        .testTarget(
            name: "LinkageTests",
            dependencies: ["Linkage", "Domain", "Toolkit", "TestTools"]
        ),
        .testTarget(
            name: "SituationTests",
            dependencies: ["Situation", "Domain", "Toolkit", "SimulatedTown", "TestTools"]
        ),
        .testTarget(
            name: "PlanningTests",
            dependencies: [
                "Planning", "Domain", "Toolkit", "PlanTools", "ReferenceInstances", "TestTools",
            ]
        ),
        .testTarget(
            name: "FollowUpTests",
            dependencies: ["FollowUp", "Domain", "Toolkit", "TestTools"]
        ),
        .testTarget(
            name: "PublishingTests",
            dependencies: ["Publishing", "Domain", "Toolkit"],
            exclude: ["Golden"]
        ),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "Store", "Domain", "Toolkit", .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .testTarget(
            name: "PipelineTests",
            dependencies: [
                "Pipeline", "Domain", "Toolkit", "Intake", "Linkage", "Publishing", "Situation",
                "Store", "TestSupport", "TestTools",
            ]
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "est", "Domain", "Toolkit", "Geography", "Pipeline", "Planning", "Publishing",
                "Store", "TestSupport", "TestTools",
            ]
        ),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = (target.swiftSettings ?? []) + strict
}
