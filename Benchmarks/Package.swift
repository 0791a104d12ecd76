// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "dotation", path: "..")],
  targets: [
    .executableTarget(
      name: "measure",
      dependencies: [
        .product(name: "MeasuredFamily", package: "dotation"), .product(name: "Selection", package: "dotation"),
      ], swiftSettings: settings),
    .executableTarget(
      name: "measure-reading", dependencies: [.product(name: "Pools", package: "dotation")], swiftSettings: settings),
  ]
)
