import Regulation
import Reporting
import Results
import Wordings

/// One side of a comparison: a scenario, a variant (`file.yaml#variant`) or a saved result.
struct ComparedSide {
  /// The side as the user named it.
  let name: String
  /// Its result.
  let result: AllocationResult
  /// The exit code that its solving deserves; 0 for a saved result.
  let exitCode: Int32
  private let file: String?

  init(_ name: String, solving: Solving) throws {
    self.name = name
    if name.hasSuffix(".json") {
      result = try ResultJSONReader.read(name, unknownFields: .ignored)
      exitCode = 0
      file = nil
      return
    }
    let parts = name.split(separator: "#", maxSplits: 1).map(String.init)
    let file = parts.first ?? name
    let request = RunRequest(
      files: [file], variants: parts.count > 1 ? .named([parts[1]]) : .none, changes: [], skipsBadRows: false)
    let run = try RunPlan(request, regulation: .shipped, progress: solving.progress).runs[0]
    result = try solving.result(of: run)
    exitCode = solving.exitCode(of: result, in: run)
    self.file = file
  }

  /// For each post that enters or leaves, the one change of this side that brings it about by itself, else all of them.
  ///
  /// Only between a scenario and a variant of it with several changes: each change is applied alone and solved.
  func causes(
    of comparison: ResultComparison, against first: ComparedSide, solving: Solving
  ) throws -> [ComparisonReport.Cause] {
    let changes = result.applied
    let moved = comparison.entering + comparison.leaving
    guard let file, first.file == file, first.result.applied.isEmpty, !changes.isEmpty else { return [] }
    guard changes.count > 1 else {
      return moved.map { .init(post: $0.post, text: Wording(verbatim: changes[0].path)) }
    }
    var causes: [String: Wording] = [:]
    for change in changes {
      guard let after = change.after else { continue }
      let request = RunRequest(
        files: [file], variants: .none, changes: ["\(change.path)=\(after)"], skipsBadRows: false)
      guard let run = try? RunPlan(request, regulation: .shipped, progress: solving.progress).runs.first,
        let alone = ResultComparison(first.result, try solving.result(of: run))
      else { continue }
      let entering = Set(alone.entering.map(\.post))
      let leaving = Set(alone.leaving.map(\.post))
      for post in comparison.entering.map(\.post) where entering.contains(post) && causes[post] == nil {
        causes[post] = Wording(verbatim: change.path)
      }
      for post in comparison.leaving.map(\.post) where leaving.contains(post) && causes[post] == nil {
        causes[post] = Wording(verbatim: change.path)
      }
    }
    return moved.map { .init(post: $0.post, text: causes[$0.post] ?? .Comparison.together) }
  }
}
