internal import Allocation
internal import Quantities
internal import Wordings

/// The drawings: how often the posts that depend on the draw are funded, and what granting more risks.
extension RobustnessReport {
  private static let mostBars = 40

  var charts: [Chart] {
    let open = openPosts.prefix(Self.mostBars).map { post in
      Chart.Mark(place: post.id, value: post.fundedIfThere.share.map { .share($0) } ?? .none)
    }
    let bars = Chart("margin", .Robust.chartOfPosts, axis: .ColumnTitle.post, form: .bars, marks: open)
    return (open.isEmpty ? [] : [bars]) + robustness.grants.filter { $0.steps.count > 1 }.map(chart)
  }

  private func chart(_ grant: OverGrant) -> Chart {
    Chart(
      "risk-\(grant.envelope)", .Robust.chartOfGrants(grant.envelope), axis: .Robust.grant, form: .points,
      marks: grant.steps.map { step in
        Chart.Mark(place: String(step.granted), value: step.exceeded.share.map { .share($0) } ?? .none)
      })
  }
}
