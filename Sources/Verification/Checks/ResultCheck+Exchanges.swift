internal import Pools
internal import Results
internal import Wordings

extension ResultCheck {
  /// Checks that no simple change betters a result that is said to be the best.
  mutating func checkExchanges(_ recount: Recount) {
    guard let change = ExchangeSearch(recount, levels: result.provedLevels).improvement() else { return }
    let names = (
      entering: change.entering.map { inputs.pool.ids[$0.row] }, leaving: change.leaving.map { inputs.pool.ids[$0] }
    )
    let place = "posts.\(names.entering.first ?? names.leaving.first ?? "")"
    let words = Wording.Verification.change(entering: names.entering, leaving: names.leaving)
    log.report("improvable", place, .Verification.improvable(words))
  }
}
