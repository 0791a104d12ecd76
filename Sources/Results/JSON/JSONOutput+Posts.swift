internal import Quantities
internal import Wordings

extension JSONOutput {
  /// Adds one post.
  ///
  /// - Parameters:
  ///   - post: the outcome.
  ///   - waitingPlace: its place on the waiting list, from 1; 0 when it is not on it.
  mutating func addPost(_ post: PostOutcome, waitingPlace: Int32) {
    add("{\"id\": ")
    add(quoted: post.id)
    add(", \"decision\": ")
    add(quoted: post.decision.rawValue)
    add(", \"points\": ")
    add(decimal: post.points.thousandths, digits: 3)
    add(", \"criteria\": {")
    for (index, criterion) in post.criteria.enumerated() {
      if index > 0 { add(", ") }
      add(quoted: criterion.criterion)
      add(": ")
      add(decimal: criterion.points.thousandths, digits: 3)
    }
    add("}")
    if let funding = post.funding { addFunding(funding) }
    if post.locked != nil || post.funding != nil {
      add(", \"locked\": ")
      add(quoted: post.locked)
    }
    addReasons(post.reasons)
    if waitingPlace > 0 {
      add(", \"waiting\": ")
      add(decimal: Int64(waitingPlace))
    }
    if let label = post.label { addLabel(label) }
    add("}")
  }

  private mutating func addFunding(_ funding: Funding) {
    add(", \"value\": ")
    add(decimal: funding.value.thousandths, digits: 3)
    add(", \"envelope\": ")
    add(quoted: funding.envelope)
    add(", \"fund\": ")
    add(quoted: funding.fund)
    add(", \"start\": \"")
    add(verbatim: funding.start.description)
    add("\", \"months\": ")
    add(decimal: Int64(funding.months))
    add(", \"cost\": ")
    addYears(funding.cost)
    add(", \"total\": ")
    add(decimal: funding.total.cents, digits: 2)
    add(", \"establishments\": [")
    for (index, share) in funding.establishments.enumerated() {
      add(index == 0 ? "{\"finess\": " : ", {\"finess\": ")
      add(quoted: share.finess)
      add(", \"name\": ")
      add(quoted: share.name)
      add(", \"years\": ")
      addYears(share.years)
      add(", \"total\": ")
      add(decimal: share.total.cents, digits: 2)
      add("}")
    }
    add("]")
  }

  private mutating func addYears(_ years: [Funding.YearAmount]) {
    add("{")
    for (index, year) in years.enumerated() {
      add(index == 0 ? "\"" : ", \"")
      add(decimal: Int64(year.year))
      add("\": ")
      add(decimal: year.amount.cents, digits: 2)
    }
    add("}")
  }

  private mutating func addReasons(_ reasons: [PostOutcome.Reason]) {
    add(", \"reasons\": [")
    for (index, reason) in reasons.enumerated() {
      add(index == 0 ? "{\"rule\": " : ", {\"rule\": ")
      add(quoted: reason.rule)
      addDetail(reason.detail)
      add("}")
    }
    add("]")
  }

  /// Adds the region by its code alone: its name is in `regions`.
  private mutating func addLabel(_ label: PostLabel) {
    add(", \"label\": {\"region\": ")
    add(quoted: label.regionCode)
    add(", \"category\": ")
    add(quoted: label.category)
    addCell("department", label.department)
    addCell("speciality", label.speciality)
    addCell("employer", label.employer)
    addCell("partner", label.partner)
    add("}")
  }

  private mutating func addCell(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    add(", \"")
    add(name)
    add("\": ")
    add(quoted: text)
  }
}
