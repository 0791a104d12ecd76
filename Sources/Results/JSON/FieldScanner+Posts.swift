internal import Quantities
internal import Wordings

/// A post as a file states it.
struct ReadPost {
  var outcome: PostOutcome
  /// Its place on the waiting list, from 1; 0 when it is not on it.
  var waitingPlace = 0
}

extension FieldScanner {
  private static let required = ["id", "decision", "points", "criteria", "reasons"]
  private static let paid = ["value", "envelope", "fund", "start", "months", "cost", "total", "establishments"]
  private static let optional = paid + ["locked", "waiting", "label"]

  /// One post; `regionNames` gives the names by code, for its label.
  mutating func post(regionNames: [String: String] = [:]) throws(JSONSyntaxFault) -> ReadPost {
    let start = place()
    var post = ReadPost(
      outcome: PostOutcome(
        id: "", decision: .ineligible, points: .zero, criteria: [], funding: nil, locked: nil, reasons: []))
    var funding = Funding(
      value: .zero, envelope: "", fund: "", start: YearMonth(monthNumber: 0), months: 0, cost: [], total: .zero,
      establishments: [])
    var (paidFields, saysLocked) = (0, false)
    try object(Self.required, optional: Self.optional) { scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "id": post.outcome.id = try scanner.text()
      case "decision": post.outcome.decision = try scanner.choice(PostOutcome.Decision.self) ?? .ineligible
      case "points": post.outcome.points = try scanner.points()
      case "criteria": post.outcome.criteria = try scanner.criteria()
      case "reasons": post.outcome.reasons = try scanner.reasons()
      case "locked":
        post.outcome.locked = try scanner.optionalText()
        saysLocked = true
      case "waiting": post.waitingPlace = try scanner.integer()
      case "label": post.outcome.label = try scanner.label(regionNames)
      default:
        paidFields += 1
        try scanner.fundingField(field, &funding)
      }
    }
    let isFunded = post.outcome.decision == .funded
    if paidFields == Self.paid.count { post.outcome.funding = funding }
    if paidFields != (isFunded ? Self.paid.count : 0) || (isFunded && !saysLocked) {
      report("funding-fields", at: start, .ResultFault.fundingFieldsDoNotFollow)
    }
    return post
  }

  private mutating func fundingField(_ field: String, _ funding: inout Funding) throws(JSONSyntaxFault) {
    switch field {
    case "value": funding.value = try points()
    case "envelope": funding.envelope = try text()
    case "fund": funding.fund = try text()
    case "start": funding.start = try month()
    case "months": funding.months = try integer()
    case "cost": funding.cost = try yearAmounts()
    case "total": funding.total = try money()
    default: funding.establishments = try establishments()
    }
  }

  /// The first day of a month.
  mutating func month() throws(JSONSyntaxFault) -> YearMonth {
    let start = place()
    let written = try text()
    if let day = CalendarDate(iso: written), day.components.day == 1 { return day.month }
    report("unknown-value", at: start, .ResultFault.unknownValue(written))
    return YearMonth(monthNumber: 0)
  }

  private mutating func criteria() throws(JSONSyntaxFault) -> [PostOutcome.CriterionPoints] {
    var criteria: [PostOutcome.CriterionPoints] = []
    try entries { scanner, criterion throws(JSONSyntaxFault) in
      criteria.append(.init(criterion: criterion, points: try scanner.points()))
    }
    return criteria
  }

  private mutating func yearAmounts() throws(JSONSyntaxFault) -> [Funding.YearAmount] {
    var years: [Funding.YearAmount] = []
    let start = place()
    try entries { scanner, key throws(JSONSyntaxFault) in
      years.append(.init(year: scanner.year(key, at: start), amount: try scanner.money()))
    }
    return years
  }

  private mutating func establishments() throws(JSONSyntaxFault) -> [Funding.EstablishmentShare] {
    var shares: [Funding.EstablishmentShare] = []
    try list { scanner throws(JSONSyntaxFault) in
      var share = Funding.EstablishmentShare(finess: nil, name: nil, years: [], total: .zero)
      try scanner.object(["finess", "name", "years", "total"]) { scanner, field throws(JSONSyntaxFault) in
        switch field {
        case "finess": share.finess = try scanner.optionalText()
        case "name": share.name = try scanner.optionalText()
        case "years": share.years = try scanner.yearAmounts()
        default: share.total = try scanner.money()
        }
      }
      shares.append(share)
    }
    return shares
  }

  private mutating func reasons() throws(JSONSyntaxFault) -> [PostOutcome.Reason] {
    var reasons: [PostOutcome.Reason] = []
    try list { scanner throws(JSONSyntaxFault) in
      let (rule, detail) = try scanner.detailed("rule")
      reasons.append(.init(rule: rule, detail: detail))
    }
    return reasons
  }

  /// An object of a name and a sentence in both languages.
  mutating func detailed(_ nameField: String) throws(JSONSyntaxFault) -> (name: String, detail: Wording) {
    var (name, english, french) = ("", "", "")
    try object([nameField, "detail", "detail_fr"]) { scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "detail": english = try scanner.text()
      case "detail_fr": french = try scanner.text()
      default: name = try scanner.text()
      }
    }
    return (name, Wording(savedEnglish: english, french: french))
  }

  private mutating func label(_ regionNames: [String: String]) throws(JSONSyntaxFault) -> PostLabel {
    var label = PostLabel(regionCode: "", region: "", category: "")
    let optional = ["department", "speciality", "employer", "partner"]
    try object(["region", "category"], optional: optional) { scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "region": label.regionCode = try scanner.text()
      case "category": label.category = try scanner.text()
      case "department": label.department = try scanner.text()
      case "speciality": label.speciality = try scanner.text()
      case "employer": label.employer = try scanner.text()
      default: label.partner = try scanner.text()
      }
    }
    label.region = regionNames[label.regionCode] ?? label.regionCode
    return label
  }
}
