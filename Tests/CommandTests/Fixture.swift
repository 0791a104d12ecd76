import Foundation

/// The scenarios of these tests.
///
/// `small`: five posts of 1 000 € a month for 24 months from November 2020, that is 2 000, 12 000 and 10 000 € in
/// 2020, 2021 and 2022. E was filed late. Two posts can be paid, of which one at most in department 05: A (30.5 points)
/// and C (15), not B (20).
enum Fixture {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  static let small = folder.appending(path: "small").path

  /// A copy of `small` with its files changed.
  @discardableResult
  static func small(
    in scratch: Scratch, scenario: (String) -> String = { $0 }, pool: (String) -> String = { $0 }
  ) throws -> String {
    try scratch.write(scenario(original("scenario.yaml")), to: "scenario.yaml")
    try scratch.write(pool(original("pool.csv")), to: "pool.csv")
    return scratch.path("scenario.yaml")
  }

  private static func original(_ name: String) throws -> String {
    try String(contentsOfFile: small + "/" + name, encoding: .utf8)
  }
}
