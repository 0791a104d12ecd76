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
  /// The file of a saved result; nil for a run.
  private let file: String?

  init(_ name: String, solving: Solving) throws {
    self.name = name
    if let file = Self.savedResult(name) {
      result = try ResultJSONReader.read(file, unknownFields: .ignored)
      exitCode = 0
      run = nil
      self.file = file
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
    file = nil
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

  /// The run that gave the result; the inputs of a saved one are read again.
  ///
  /// - Throws: ``Absence`` when they are not at hand, or no longer those of the result.
  func source(_ progress: Progress) throws(Absence) -> PreparedRun {
    if let run { return run }
    guard let file,
      let inputs = try? VerifiedInputs.run(
        of: result, scenario: Folder.located(result.scenario.file, beside: file), progress)
    else { throw Absence(reason: .Comparison.inputsMissing(name, scenario: result.scenario.file)) }
    let (own, saved) = (inputs.identity, result.scenario)
    guard own.sha256 == saved.sha256, own.poolSHA256 == saved.poolSHA256, own.library == saved.library,
      let run = try? PreparedRun(inputs)
    else { throw Absence(reason: .Comparison.inputsChanged(name)) }
    return run
  }

  /// Why the inputs of a result cannot be used.
  struct Absence: Error {
    let reason: Wording
  }
}
