internal import DeclarativeFiles
internal import Quantities
internal import Wordings

extension LibraryRows {
  func regime(_ regime: PayRegime) -> [LibraryEntry.Row] {
    var rows: [LibraryEntry.Row] = []
    switch regime.basis {
    case .notified(let amount, let period):
      rows.append(row(.notifiedAmount, .chargedAmount(cents: amount.cents, per: period.rawValue), at: "notified"))
    case .components(let components, let charges):
      rows += breakdown(PayBreakdown(components: components, employerCharges: charges))
    }
    rows += rates(regime.rate, label: .fundingRate, at: "rate")
    if let detail = regime.breakdown { rows += breakdown(detail) }
    if regime.paidFrom == .agreement { rows.append(row(.paidFrom, .fromAgreement, at: "paid_from")) }
    return rows
  }

  private func breakdown(_ breakdown: PayBreakdown) -> [LibraryEntry.Row] {
    breakdown.components.flatMap(component) + [
      row(
        .employerCharges, Wording { $0.percent(basisPoints: breakdown.employerCharges.basisPoints) },
        at: "employer_charges")
    ]
  }

  private func component(_ component: PayComponent) -> [LibraryEntry.Row] {
    component.cases.flatMap { payCase in
      let label = Wording.payComponent(component.id, condition: payCase.condition?.wording)
      let path = "components.\(component.id)"
      let amount = row(label, .grossAmount(cents: payCase.amount.cents, per: payCase.per.rawValue), at: path)
      return [amount] + (payCase.rate.map { rates($0, label: .fundingRateOf(label), at: path) } ?? [])
    }
  }

  private func rates(_ rate: FundingRate, label: Wording, at path: String) -> [LibraryEntry.Row] {
    switch rate {
    case .uniform(let share):
      [row(label, Wording { $0.percent(basisPoints: share.basisPoints) }, at: path)]
    case .byCategory(let shares):
      PostCategory.allCases.compactMap { category in
        shares[category].map { share in
          row(
            .forCategory(label, category.rawValue), Wording { $0.percent(basisPoints: share.basisPoints) }, at: path)
        }
      }
    }
  }
}
