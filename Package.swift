// swift-tools-version: 6.2
import PackageDescription

/// Strict settings shared by every target: see Docs/Architecture.md.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let numerics = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(
    name: "ServiceLifecycle",
    package: "swift-service-lifecycle"
)
let signals = Target.Dependency.product(
    name: "UnixSignals",
    package: "swift-service-lifecycle"
)
let nio: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"),
]
/// Only with the trait TLS: it brings a library of its own, which takes minutes to build.
let tls: [Target.Dependency] = [
    .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["TLS"])),
    .product(name: "NIOTLS", package: "swift-nio", condition: .when(traits: ["TLS"])),
]

let package = Package(
    name: "quizline",
    products: [.executable(name: "quizline", targets: ["quizline"])],
    traits: [.trait(name: "TLS", description: "Listeners that speak TLS.")],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
        .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        .target(name: "QuizCore", swiftSettings: strict),
        .target(name: "Wording", swiftSettings: strict),
        .target(
            name: "QuizFormat",
            dependencies: ["QuizCore", "Wording", "CompetencyModel", yams],
            swiftSettings: strict
        ),
        .target(name: "LineProtocol", dependencies: ["Wording"], swiftSettings: strict),
        .target(
            name: "CompetencyModel",
            dependencies: ["QuizCore", numerics],
            swiftSettings: strict
        ),
        .target(
            name: "CompetencyReports",
            dependencies: ["QuizCore", "CompetencyModel", "Wording"],
            swiftSettings: strict
        ),
        .target(
            name: "Simulation",
            dependencies: ["QuizCore", "CompetencyModel", numerics],
            swiftSettings: strict
        ),
        .target(
            name: "QuizSession",
            dependencies: [
                "QuizCore", "CompetencyModel", "Wording", "LineProtocol", "CompetencyReports",
            ],
            swiftSettings: strict
        ),
        .target(
            name: "ProgressStorage",
            dependencies: ["QuizCore", "CompetencyModel", grdb, sqlite],
            swiftSettings: strict
        ),
        .systemLibrary(
            name: "CSodium",
            pkgConfig: "libsodium",
            providers: [.apt(["libsodium-dev"])]
        ),
        .target(
            name: "QuizServer",
            dependencies: [
                "QuizCore", "Wording", "QuizFormat", "LineProtocol", "CompetencyModel",
                "CompetencyReports", "QuizSession", "ProgressStorage", "CSodium", logging,
                lifecycle, signals,
            ] + nio + tls,
            swiftSettings: strict
        ),
        .executableTarget(
            name: "quizline",
            dependencies: [
                "QuizCore", "Wording", "QuizFormat", "CompetencyModel", "CompetencyReports",
                "Simulation", "QuizSession", "ProgressStorage", "QuizServer", arguments, logging,
                yams,
            ],
            swiftSettings: strict
        ),
        .target(
            name: "TestSupport",
            dependencies: ["QuizCore", "QuizFormat", "QuizSession", "LineProtocol"],
            path: "Tests/TestSupport",
            swiftSettings: strict
        ),
        // A process of its own that tests of the store can kill or limit.
        .executableTarget(
            name: "StoreProbe",
            dependencies: ["ProgressStorage", "QuizCore"],
            path: "Tests/StoreProbe",
            swiftSettings: strict
        ),
        // Not for users: what `make bench` times beside DuckDB.
        .executableTarget(
            name: "LevelBench",
            dependencies: [
                "CompetencyModel", "CompetencyReports", "ProgressStorage", "QuizCore", "QuizFormat",
                "QuizServer", "Wording",
            ],
            path: "Benchmarks/LevelBench",
            swiftSettings: strict
        ),
        // Not for users: what `make bench` times beside a start.
        .executableTarget(
            name: "ComposeBench",
            dependencies: [yams],
            path: "Benchmarks/ComposeBench",
            swiftSettings: strict
        ),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
        .testTarget(
            name: "QuizCoreTests",
            dependencies: ["QuizCore", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(name: "WordingTests", dependencies: ["Wording"], swiftSettings: strict),
        .testTarget(
            name: "QuizFormatTests",
            dependencies: ["QuizFormat", "QuizCore", "Wording", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "LineProtocolTests",
            dependencies: ["LineProtocol", "Wording"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CompetencyModelTests",
            dependencies: ["CompetencyModel", "QuizCore", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CompetencyReportsTests",
            dependencies: ["CompetencyReports", "CompetencyModel", "QuizCore", "Wording"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "SimulationTests",
            dependencies: ["Simulation", "CompetencyModel", "QuizCore"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "QuizSessionTests",
            dependencies: [
                "QuizSession", "QuizCore", "CompetencyModel", "CompetencyReports", "LineProtocol",
                "Wording", "TestSupport",
            ],
            exclude: ["Snapshots"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ProgressStorageTests",
            dependencies: [
                "ProgressStorage", "CompetencyModel", "QuizCore", "StoreProbe", "TestSupport", grdb,
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "QuizServerTests",
            dependencies: [
                "QuizServer", "QuizSession", "ProgressStorage", "LineProtocol", "QuizCore",
                "Wording", "TestSupport", logging, grdb,
            ] + nio,
            swiftSettings: strict
        ),
        .testTarget(
            name: "QuizlineTests",
            dependencies: [
                "quizline", "QuizCore", "QuizFormat", "QuizSession", "ProgressStorage",
                "CompetencyReports", "QuizServer", "TestSupport", "Wording", arguments,
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "QuizCore", "QuizSession", "ProgressStorage", "TestSupport", "Wording", "quizline",
            ],
            exclude: ["Screens"],
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)
