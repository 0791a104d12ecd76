internal import Quantities
internal import Wordings

extension Figure {
  /// The figure as readers of a language write it; user's texts as they are.
  func text(in language: Language) -> String {
    let typography = Typography(language)
    return switch self {
    case .none: "–"
    case .text(let text): text
    case .wording(let wording), .coded(_, let wording): wording.text(in: language)
    case .count(let count): typography.integer(Int64(count))
    case .money(let amount): typography.euros(cents: amount.cents)
    case .points(let points): typography.points(thousandths: points.thousandths)
    case .share(let share): typography.percent(basisPoints: share.basisPoints)
    case .ratio(let ratio):
      typography.decimal(Rounding.halfAwayFromZero(Int128(ratio.millionths), over: 1_000), digits: 3)
    case .year(let year): String(year)
    case .month(let month): typography.month(year: month.year, month: month.month)
    case .flag(let flag): (flag ? Wording.yes : .no).text(in: language)
    }
  }

  /// A number by which rows can be sorted; nil for texts.
  var sortKey: String? {
    switch self {
    case .count(let count): String(count)
    case .money(let amount): String(amount.cents)
    case .points(let points): String(points.thousandths)
    case .share(let share): String(share.basisPoints)
    case .ratio(let ratio): String(ratio.millionths)
    case .year(let year): String(year)
    case .month(let month): String(month.monthNumber)
    case .none: "-1e15"
    case .text, .wording, .coded, .flag: nil
    }
  }
}
