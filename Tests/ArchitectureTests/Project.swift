import Foundation

/// The source files of the project, read as text.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  struct File: Sendable {
    /// The path from the project's root.
    let path: String
    /// The target: the folder below `Sources` or `Tests`.
    let target: String
    let lines: [String]
  }

  static let sources = files(below: "Sources")
  static let tests = files(below: "Tests")

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private static func files(below folder: String) -> [File] {
    let base = root.appending(path: folder)
    guard let paths = FileManager.default.enumerator(atPath: base.path) else { return [] }
    return paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      guard let text = try? text("\(folder)/\(path)"), let target = path.split(separator: "/").first else { return nil }
      return File(
        path: "\(folder)/\(path)", target: String(target),
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }
}
