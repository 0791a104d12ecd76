// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [], resources: [Resource] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: settings)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "dotation",
  products: [
    .executable(name: "dotation", targets: ["dotation"]),
    .library(name: "Selection", targets: ["Selection"]),
    .library(name: "Pools", targets: ["Pools", "Regulation"]),
    .library(name: "MeasuredFamily", targets: ["MeasuredFamily"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "CGLPKShim", dependencies: ["CGLPK"], linkerSettings: [.linkedLibrary("glpk")]),
    library("LinearProgramming"),
    library("GLPKSolver", ["LinearProgramming", "CGLPKShim"]),
    library("Selection", ["LinearProgramming"]),

    library("Wordings"),
    .target(name: "CSHA256"),
    library("Quantities", ["CSHA256"]),
    library("Spreadsheets", ["Quantities", "CZip", "CExpat", "CXlsxWriter"]),
    library("DeclarativeFiles", ["Quantities", "Wordings", yams]),
    .target(name: "CReferenceData"),
    .target(
      name: "Regulation", dependencies: ["Quantities", "Wordings", "DeclarativeFiles", "CReferenceData"],
      exclude: ["Resources"], swiftSettings: settings),
    .target(name: "CByteMarks"),
    library("Pools", ["Quantities", "Wordings", "DeclarativeFiles", "Regulation", "CByteMarks", "CZlib"]),
    library("Apportionment", ["Quantities", "Wordings", "DeclarativeFiles", "Regulation", "Pools"]),
    library("Campaigns", ["Quantities", "Wordings", "DeclarativeFiles", "Regulation"]),
    library("Results", ["Quantities", "Wordings", "DeclarativeFiles", "LinearProgramming"]),
    library(
      "Allocation",
      ["Quantities", "Wordings", "Regulation", "Pools", "Campaigns", "Results", "Selection", "LinearProgramming"]),
    library(
      "Verification",
      ["Quantities", "Wordings", "Regulation", "Pools", "Campaigns", "Results", "DeclarativeFiles"]),
    library(
      "Scenarios", ["Quantities", "Wordings", "DeclarativeFiles", "Regulation", "Pools", "Campaigns", "Results"]),
    library(
      "Imports", ["Quantities", "Wordings", "DeclarativeFiles", "Regulation", "Pools", "Spreadsheets"]),
    library("Publication", ["Quantities", "Results", "LinearProgramming"]),
    .target(name: "CReportAssets"),
    library(
      "Reporting",
      [
        "Publication", "Allocation", "Apportionment", "Quantities", "Wordings", "Regulation", "Campaigns", "Results",
        "CReportAssets", "Spreadsheets",
      ]),
    .executableTarget(
      name: "dotation",
      dependencies: [
        "Quantities", "Wordings", "DeclarativeFiles", "Regulation", "Pools", "Campaigns", "Results", "Selection",
        "LinearProgramming", "GLPKSolver", "Allocation", "Verification", "Scenarios", "Imports", "Publication",
        "Reporting", "Apportionment", argumentParser,
      ],
      swiftSettings: settings),

    tests("DeclarativeFilesTests", ["DeclarativeFiles", "Quantities", "Wordings"]),
    tests("RegulationTests", ["Regulation", "DeclarativeFiles", "Quantities", "Wordings"]),
    .target(
      name: "SolverConformance", dependencies: ["LinearProgramming"], path: "Tests/Support/SolverConformance",
      swiftSettings: settings),
    tests("LinearProgrammingTests", ["LinearProgramming", "SolverConformance"]),
    tests("GLPKSolverTests", ["GLPKSolver", "LinearProgramming", "SolverConformance", "CGLPK", "CGLPKShim"]),
    tests("QuantitiesTests", ["Quantities", "CSHA256"]),
    tests(
      "AllocationTests",
      [
        "Allocation", "Wordings", "Campaigns", "DeclarativeFiles", "GLPKSolver", "LinearProgramming", "Pools",
        "Quantities", "Regulation", "Results", "Scenarios", "Selection",
      ], exclude: ["Models"]),
    tests(
      "ScenarioReferenceTests",
      ["Allocation", "Campaigns", "Pools", "Quantities", "Regulation", "Results", "Scenarios", "Selection"]),
    tests("ApportionmentTests", ["Apportionment", "DeclarativeFiles", "Quantities", "Regulation", "Wordings"]),
    tests("SpreadsheetsTests", ["Spreadsheets", "Quantities", "CZip"]),
    tests("PoolsTests", ["Pools", "Regulation", "Quantities", "Wordings", "DeclarativeFiles", "CZlib"]),
    .target(
      name: "MeasuredFamily", dependencies: ["Selection"], path: "Benchmarks/Sources/MeasuredFamily",
      swiftSettings: settings),
    tests(
      "SelectionTests",
      ["Selection", "LinearProgramming", "GLPKSolver", "MeasuredFamily", "Quantities", "Results", "Verification"]),
    tests(
      "ScenariosTests",
      ["Scenarios", "Campaigns", "Regulation", "Pools", "Results", "DeclarativeFiles", "Quantities", "Wordings"],
      exclude: ["Faults", "complete.yaml"]),
    tests(
      "ImportsTests",
      ["Imports", "Pools", "Regulation", "Spreadsheets", "DeclarativeFiles", "Quantities", "Wordings", "CZip"]),
    tests("ArchitectureTests", []),
    tests("WordingsTests", ["Wordings"]),
    .testTarget(name: "CommandTests", dependencies: ["dotation"], exclude: ["Fixtures"], swiftSettings: settings),
    tests("ResultsTests", ["Results", "DeclarativeFiles", "Quantities", "Wordings"]),
    tests(
      "VerificationTests",
      [
        "Verification", "Allocation", "Selection", "Scenarios", "Campaigns", "Pools", "Regulation", "Results",
        "DeclarativeFiles", "Quantities", "Wordings",
      ], exclude: ["Cases"]),
    tests(
      "PublicationTests", ["Publication", "GLPKSolver", "LinearProgramming", "Quantities", "Results", "Wordings"]),
    tests("ReportingTests", ["Reporting", "Results", "Campaigns", "Quantities", "Wordings"]),
  ],
  cLanguageStandard: .gnu2x
)
