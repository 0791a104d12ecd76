/// The relaxation and the choice with which the search of a nearly equal problem begins.
struct Opening {
  private(set) var simplex: GroupedSimplex
  private let incumbent: Incumbent?

  /// Solves the relaxation from the known basis and mends the known choice; nothing when a group has no column left.
  init?(_ model: ChoiceModel, _ warm: WarmStart, _ monitor: SearchMonitor) {
    guard model.groupCount > 0 else { return nil }
    simplex = GroupedSimplex(model, level: 0)
    simplex.monitor = monitor
    simplex.take(warm)
    _ = simplex.solve(pivotLimit: 200_000)
    let allowed = simplex.allowed
    guard let start = warm.columns(in: model, allowed: allowed, profit: simplex.profit) else { return nil }
    var exchange = ExchangeSearch(simplex, level: 0, start: start)
    exchange.repair(allowed: allowed, steps: 60)
    exchange.improve(allowed: allowed, rounds: 10, width: 60)
    incumbent = exchange.incumbent(level: 0)
  }

  /// The mended choice, if it respects every row.
  func choice(in frame: ChoiceFrame) -> Choice? {
    incumbent.map { simplex.model.choice(of: $0.columns, in: frame) }
  }
}
