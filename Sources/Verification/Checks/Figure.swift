internal import Quantities
internal import Results
internal import Wordings

/// A figure or a text of a result by its name in the file, written as the file writes it.
struct Figure: Sendable, Equatable {
  let name: String
  let text: String

  init(_ name: String, _ text: String?) {
    self.name = name
    self.text = text ?? "null"
  }

  init(_ name: String, _ count: Int?) { self.init(name, count.map { String($0) }) }
  init(_ name: String, _ money: Money?) { self.init(name, money.map { PlainDecimal.text($0.cents, digits: 2) }) }
  init(_ name: String, _ points: Points?) {
    self.init(name, points.map { PlainDecimal.text($0.thousandths, digits: 3) })
  }
  init(_ name: String, _ ratio: Decimal6?) {
    self.init(name, ratio.map { PlainDecimal.text($0.millionths, digits: 6) })
  }
  init(_ name: String, _ share: Share?) { self.init(name, share.map { PlainDecimal.text($0.basisPoints, digits: 4) }) }
}

extension PostOutcome {
  /// Whether two outcomes state the same; of most posts nothing more has to be asked.
  func isSame(as other: PostOutcome, withSentences: Bool) -> Bool {
    id == other.id && decision == other.decision && points == other.points && criteria == other.criteria
      && funding == other.funding && locked == other.locked && label == other.label
      && (withSentences ? reasons == other.reasons : reasons.map(\.rule) == other.reasons.map(\.rule))
  }

  /// Everything that the outcome states.
  func figures(withSentences: Bool) -> [Figure] {
    var figures = [Figure("id", id), Figure("decision", decision.rawValue), Figure("points", points)]
    figures += criteria.map { Figure("criteria.\($0.criterion)", $0.points) }
    if let funding { figures += funding.figures }
    figures.append(Figure("locked", locked))
    for (index, reason) in reasons.enumerated() {
      figures.append(Figure("reasons.\(index).rule", reason.rule))
      if withSentences {
        figures.append(Figure("reasons.\(index).detail", reason.detail.english))
        figures.append(Figure("reasons.\(index).detail_fr", reason.detail.french))
      }
    }
    if let label { figures += label.figures }
    return figures
  }
}

extension Funding {
  fileprivate var figures: [Figure] {
    var figures = [
      Figure("value", value), Figure("envelope", envelope), Figure("fund", fund), Figure("start", start.description),
      Figure("months", months),
    ]
    figures += cost.map { Figure("cost.\($0.year)", $0.amount) }
    figures.append(Figure("total", total))
    for (index, share) in establishments.enumerated() {
      let place = "establishments.\(index)."
      figures += [Figure(place + "finess", share.finess), Figure(place + "name", share.name)]
      figures += share.years.map { Figure(place + "years.\($0.year)", $0.amount) }
      figures.append(Figure(place + "total", share.total))
    }
    return figures
  }
}

extension PostLabel {
  fileprivate var figures: [Figure] {
    [
      Figure("label.region", regionCode), Figure("label.category", category), Figure("label.department", department),
      Figure("label.speciality", speciality), Figure("label.employer", employer), Figure("label.partner", partner),
    ]
  }
}

extension Counts {
  var figures: [Figure] {
    [Figure("posts", posts), Figure("eligible", eligible), Figure("funded", funded), Figure("points", points)]
  }
}

extension EnvelopeUse {
  var figures: [Figure] {
    var figures = [Figure("fund", fund), Figure("posts", posts), Figure("posts_limit", postsLimit)]
    for year in years {
      let place = "years.\(year.year)."
      figures += [
        Figure(place + "used", year.used), Figure(place + "limit", year.limit), Figure(place + "left", year.left),
        Figure(place + "committed", year.committed),
        Figure(place + "recovered", year.recovered),
      ]
    }
    for payment in payments {
      let place = "payments.\(payment.month)."
      figures += [Figure(place + "committed", payment.committed), Figure(place + "funded", payment.funded)]
    }
    return figures + [Figure("total.used", total), Figure("total.limit", totalLimit)]
  }
}

extension RuleUse {
  var figures: [Figure] {
    [
      Figure("title", title), Figure("unit", unit.rawValue), amount("used", used), amount("of_used", ofUsed),
      amount("at_most", atMost), amount("at_least", atLeast), Figure("at_most_share", atMostShare),
      Figure("at_least_share", atLeastShare), Figure("binding", isBinding ? "true" : "false"),
    ]
  }

  private func amount(_ name: String, _ amount: Int64?) -> Figure {
    unit == .posts ? Figure(name, amount.map { String($0) }) : Figure(name, amount.map { Money(cents: $0) })
  }
}

extension RegionUse {
  var figures: [Figure] {
    [
      Figure("name", name), Figure("posts", posts), Figure("eligible", eligible), Figure("funded", funded),
      Figure("quota", quota), Figure("euros", euros),
    ]
  }
}

extension Indicators {
  var figures: [Figure] {
    [
      Figure("share_outside_chu", shareOutsideCHU), Figure("share_zip_zac", shareZIPZAC),
      Figure("share_scarce_specialities", shareScarce), Figure("departments", departments),
      Figure("cost_per_post", costPerPost), Figure("gini_posts_per_100k", giniPostsPer100k),
      Figure("theil_posts_per_100k", theilPostsPer100k), Figure("gap_posts_per_100k", gapPostsPer100k),
      Figure("distance_from_annex_1", distanceFromAnnex1), Figure("population_year", populationYear),
    ]
      + regions.flatMap { region in
        let place = "regions.\(region.code)."
        return [
          Figure(place + "name", region.name), Figure(place + "funded", region.funded),
          Figure(place + "inhabitants", region.inhabitants), Figure(place + "posts_per_100k", region.postsPer100k),
          Figure(place + "share", region.share),
        ]
      }
  }
}
