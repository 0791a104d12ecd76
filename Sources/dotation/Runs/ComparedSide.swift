import Pools
import Regulation
import Reporting
import Results
import Scenarios
import Wordings

/// One side of a comparison: a scenario, a variant (`file.yaml#variant`), a saved result or the folder that holds one.
struct ComparedSide {
  /// The side as the user named it.
  let name: String
  /// Its result.
  let result: AllocationResult
  /// The exit code that its solving deserves; 0 for a saved result.
  let exitCode: Int32
  /// The run that gave the result; nil for a saved one.
  private let run: PreparedRun?

  init(_ name: String, solving: Solving) throws {
    self.name = name
    if let file = Self.savedResult(name) {
      result = try ResultJSONReader.read(file, unknownFields: .ignored)
      exitCode = 0
      run = nil
      return
    }
    let parts = name.split(separator: "#", maxSplits: 1).map(String.init)
    let request = RunRequest(
      files: [parts.first ?? name], variants: parts.count > 1 ? .named([parts[1]]) : .none, changes: [],
      skipsBadRows: false)
    let run = try RunPlan(request, regulation: .shipped, progress: solving.progress).runs[0]
    result = try solving.result(of: run)
    exitCode = solving.exitCode(of: result, in: run)
    self.run = run
  }

  /// The file of a saved result that a name stands for; nil for a scenario.
  ///
  /// A folder with a `scenario.yaml` is a scenario, also when a result lies beside it.
  private static func savedResult(_ name: String) -> String? {
    if name.hasSuffix(".json") { return name }
    guard Folder.exists(name), !Folder.holds(Folder.path(name, "scenario.yaml")) else { return nil }
    let file = Folder.path(name, "result.json")
    return Folder.holds(file) ? file : nil
  }

  /// The name of the folder for this side's files, where there are several.
  var folder: String {
    if let run { return run.inputs.folder }
    let parts = name.split(separator: "/").map(String.init)
    guard let last = parts.last, last.hasSuffix(".json") else { return parts.last ?? name }
    let stem = String(last.dropLast(".json".count))
    return stem == "result" && parts.count > 1 ? parts[parts.count - 2] : stem
  }

  /// For each post that enters or leaves, the changes of this side that bring it about each by itself, else all of them
  /// together.
  ///
  /// Only between a scenario and a variant of it: each change is applied alone and solved.
  func causes(
    of comparison: ResultComparison, against first: ComparedSide, solving: Solving
  ) throws -> [ComparisonReport.Cause] {
    let changes = result.applied
    let (entering, leaving) = (comparison.entering.map(\.post), comparison.leaving.map(\.post))
    guard let run, let base = first.run, base.scenario.file == run.scenario.file, base.scenario.applied.isEmpty,
      !changes.isEmpty, !(entering + leaving).isEmpty
    else { return [] }
    guard changes.count > 1 else {
      return (entering + leaving).map { .init(post: $0, text: Wording(verbatim: changes[0].path)) }
    }
    var paths: [String: [String]] = [:]
    try solving.progress.during(.Phase.causes, of: changes.count) { reporter in
      for change in changes {
        defer { reporter.advance() }
        guard let alone = try difference(by: change, to: base, first.result, solving) else { continue }
        let (enteringAlone, leavingAlone) = (Set(alone.entering.map(\.post)), Set(alone.leaving.map(\.post)))
        for post in entering where enteringAlone.contains(post) { paths[post, default: []].append(change.path) }
        for post in leaving where leavingAlone.contains(post) { paths[post, default: []].append(change.path) }
      }
    }
    return (entering + leaving).map { post in
      let text: Wording = paths[post].map { .Comparison.each(of: $0) } ?? .Comparison.together
      return ComparisonReport.Cause(post: post, text: text)
    }
  }

  /// The first result beside that of one change alone; nil where the change means nothing without the others.
  private func difference(
    by change: AppliedChange, to base: PreparedRun, _ before: AllocationResult, _ solving: Solving
  ) throws -> ResultComparison? {
    guard let scenario = try? base.scenario.scenario(applying: change), scenario.poolSource == base.scenario.poolSource,
      let run = try? PreparedRun(
        RunInputs(scenario: scenario, pool: base.inputs.pool, regulation: base.inputs.regulation))
    else { return nil }
    return ResultComparison(before, try solving.result(of: run))
  }
}
