import MeasuredFamily
import Selection

/// Solves one problem of the measured family and prints time, gap and counters.
///
/// Arguments: groups, SEL or PROP, seed, levels (all by default), zones (17 by default), `again` to solve nearly equal
/// problems after it.
@main struct Measure {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count >= 3, let groups = Int(words[0]), let seed = UInt64(words[2]),
      let selectivity = MeasuredFamily.Selectivity(rawValue: words[1])
    else {
      print("usage: measure GROUPS SEL|PROP SEED [LEVELS] [ZONES] [again]")
      return
    }
    let levels = words.count > 3 ? Int(words[3]) ?? 4 : 4
    let zones = words.count > 4 ? Int(words[4]) ?? 17 : 17
    var family = MeasuredFamily(groups: groups, selectivity: selectivity, seed: seed, zones: zones)
    let problem = try family.drawn()
    let options = SelectionOptions(threads: 2, levelLimit: levels)
    var outcome: SelectionOutcome?
    let time = try ContinuousClock().measure { outcome = try SelectionSolver.solve(problem, options: options) }
    guard let outcome else { return }
    print(
      "\(groups) \(selectivity.rawValue) seed \(seed): \(problem.columnCount) columns, \(time), \(outcome.status),",
      "values \(outcome.values), gap \(outcome.gap ?? 1), levels proved \(outcome.provedLevels), \(outcome.counters)")
    if words.last == "again" { SolvingAgain(problem, outcome, options, first: time).measure() }
  }
}
