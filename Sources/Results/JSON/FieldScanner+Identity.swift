internal import Quantities
internal import Wordings

/// The objective as a file states it, its gap included.
struct ReadProof {
  var objective: Int64?
  var bound: Int64?
  var gap: Double?
  var measure: ObjectiveValue.Measure?

  /// The objective and its bound; nil where the file states none.
  var value: ObjectiveValue? {
    guard let objective, let bound, let measure else { return nil }
    return ObjectiveValue(reached: objective, bound: bound, measure: measure)
  }

  /// Whether the gap follows from the rest, and all of it is there or none.
  var isConsistent: Bool {
    guard let value else { return objective == nil && bound == nil && gap == nil && measure == nil }
    return gap == value.gap
  }
}

extension FieldScanner {
  /// What was run.
  mutating func scenario() throws(JSONSyntaxFault) -> ScenarioIdentity {
    var scenario = ScenarioIdentity(
      title: "", file: "", variant: nil, sha256: "", poolSHA256: "", library: "", readings: [], isSynthetic: false)
    let fields = [
      "title", "file", "variant", "sha256", "pool_sha256", "library", "readings", "synthetic", "assumptions",
    ]
    try object(fields) { scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "title": scenario.title = try scanner.text()
      case "file": scenario.file = try scanner.text()
      case "variant": scenario.variant = try scanner.optionalText()
      case "sha256": scenario.sha256 = try scanner.text()
      case "pool_sha256": scenario.poolSHA256 = try scanner.text()
      case "library": scenario.library = try scanner.text()
      case "readings":
        try scanner.entries { scanner, quota throws(JSONSyntaxFault) in
          scenario.readings.append((quota: quota, reading: try scanner.text()))
        }
      case "synthetic": scenario.isSynthetic = try scanner.flag()
      default: scenario.assumptions = try scanner.texts()
      }
    }
    return scenario
  }

  /// What ran.
  mutating func program() throws(JSONSyntaxFault) -> ProgramIdentity {
    var program = ProgramIdentity(version: "", solver: "")
    try object(["name", "version", "solver"]) { scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "name":
        let start = scanner.place()
        let name = try scanner.text()
        if name != "dotation" { scanner.report("unknown-value", at: start, .ResultFault.unknownValue(name)) }
      case "version": program.version = try scanner.text()
      default: program.solver = try scanner.text()
      }
    }
    return program
  }

  /// How many posts there are of each sort.
  mutating func counts() throws(JSONSyntaxFault) -> Counts {
    var counts = Counts(posts: 0, eligible: 0, funded: 0, points: .zero)
    try object(["posts", "eligible", "funded", "points"]) { scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "posts": counts.posts = try scanner.integer()
      case "eligible": counts.eligible = try scanner.integer()
      case "funded": counts.funded = try scanner.integer()
      default: counts.points = try scanner.points()
      }
    }
    return counts
  }

  /// What differs from run to run.
  mutating func run() throws(JSONSyntaxFault) -> RunFigures {
    var run = RunFigures()
    let counters = ["pivots", "relaxations", "searched_columns"]
    try object(["started", "seconds", "nodes", "peak_memory_bytes"], optional: counters) {
      scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "started": run.started = try scanner.text()
      case "seconds": run.seconds = try scanner.optionalNumber() ?? 0
      case "nodes": run.nodes = try scanner.integer()
      case "pivots": run.pivots = try scanner.integer()
      case "relaxations": run.relaxations = try scanner.integer()
      case "searched_columns": run.searchedColumns = try scanner.integer()
      default: run.peakMemoryBytes = try scanner.integer()
      }
    }
    return run
  }
}
