import Foundation
import Testing

/// Model texts that stand beside the tests, one for each kind of rule.
enum GoldenModel {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Models")

  /// Compares a text with the one on file; a differing text is left beside it as `NAME.actual`.
  ///
  /// With the environment variable RECORD_MODELS the text is put on file instead, and the test fails to say so.
  static func expect(_ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appending(path: name + ".lp")
    let actual = folder.appending(path: name + ".lp.actual")
    if ProcessInfo.processInfo.environment["RECORD_MODELS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
      return
    }
    let expected = try? String(contentsOf: file, encoding: .utf8)
    if expected == text {
      try? FileManager.default.removeItem(at: actual)
    } else {
      try text.write(to: actual, atomically: true, encoding: .utf8)
      Issue.record("the model differs from \(name).lp; see \(name).lp.actual", sourceLocation: sourceLocation)
    }
  }
}
