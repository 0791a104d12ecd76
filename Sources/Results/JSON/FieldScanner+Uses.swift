internal import Quantities
internal import Wordings

extension FieldScanner {
  /// What an envelope pays.
  mutating func envelope() throws(JSONSyntaxFault) -> EnvelopeUse {
    var use = EnvelopeUse(id: "", fund: "", posts: 0, postsLimit: nil, years: [], total: .zero, totalLimit: nil)
    try object(
      ["id", "fund", "posts", "posts_limit", "years", "total", "payments"]
    ) { scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "id": use.id = try scanner.text()
      case "fund": use.fund = try scanner.text()
      case "posts": use.posts = try scanner.integer()
      case "posts_limit": use.postsLimit = try scanner.optionalInteger()
      case "years":
        let start = scanner.place()
        try scanner.entries { scanner, key throws(JSONSyntaxFault) in
          use.years.append(try scanner.envelopeYear(scanner.year(key, at: start)))
        }
      case "total": (use.total, use.totalLimit) = try scanner.envelopeTotal()
      default: try scanner.list { scanner throws(JSONSyntaxFault) in use.payments.append(try scanner.payment()) }
      }
    }
    return use
  }

  private mutating func envelopeYear(_ year: Int) throws(JSONSyntaxFault) -> EnvelopeUse.Year {
    var use = EnvelopeUse.Year(year: year, used: .zero, limit: nil, left: nil)
    try object(["used", "limit", "left", "committed", "recovered"]) { scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "used": use.used = try scanner.money()
      case "limit": use.limit = try scanner.optionalMoney()
      case "left": use.left = try scanner.optionalMoney()
      case "committed": use.committed = try scanner.money()
      default: use.recovered = try scanner.money()
      }
    }
    return use
  }

  private mutating func payment() throws(JSONSyntaxFault) -> EnvelopeUse.Payment {
    var payment = EnvelopeUse.Payment(month: YearMonth(monthNumber: 0), committed: .zero, funded: .zero)
    try object(["month", "committed", "funded"]) { scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "month": payment.month = try scanner.month()
      case "committed": payment.committed = try scanner.money()
      default: payment.funded = try scanner.money()
      }
    }
    return payment
  }

  private mutating func envelopeTotal() throws(JSONSyntaxFault) -> (used: Money, limit: Money?) {
    var total: (used: Money, limit: Money?) = (.zero, nil)
    try object(["used", "limit"]) { scanner, field throws(JSONSyntaxFault) in
      if field == "used" { total.used = try scanner.money() } else { total.limit = try scanner.optionalMoney() }
    }
    return total
  }

  /// How far a rule is used; its unit stands before its figures.
  mutating func rule() throws(JSONSyntaxFault) -> RuleUse {
    var use = RuleUse(id: "", unit: .posts, used: 0, isBinding: false)
    try object(
      ["id", "title", "unit", "used", "at_most", "at_least", "binding", "marginal_value"],
      optional: ["of_used", "at_most_share", "at_least_share"]
    ) { scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "id": use.id = try scanner.text()
      case "title": use.title = try scanner.optionalText()
      case "unit": use.unit = try scanner.choice(RuleUse.Unit.self) ?? .posts
      case "used": use.used = try scanner.decimal(digits: use.unit.digits)
      case "of_used": use.ofUsed = try scanner.decimal(digits: use.unit.digits)
      case "at_most": use.atMost = try scanner.optionalDecimal(digits: use.unit.digits)
      case "at_least": use.atLeast = try scanner.optionalDecimal(digits: use.unit.digits)
      case "at_most_share": use.atMostShare = Share(basisPoints: try scanner.decimal(digits: 4))
      case "at_least_share": use.atLeastShare = Share(basisPoints: try scanner.decimal(digits: 4))
      case "binding": use.isBinding = try scanner.flag()
      default: use.marginalValue = try scanner.optionalDecimal(digits: 3).map { Points(thousandths: $0) }
      }
    }
    return use
  }

  /// A change of the scenario, its values as they stand.
  mutating func change() throws(JSONSyntaxFault) -> AppliedChange {
    var change = AppliedChange(path: "", before: nil, after: nil)
    try object(["path", "before", "after"]) { scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "path": change.path = try scanner.text()
      case "before": change.before = try scanner.verbatimUnlessNull()
      default: change.after = try scanner.verbatimUnlessNull()
      }
    }
    return change
  }

  private mutating func verbatimUnlessNull() throws(JSONSyntaxFault) -> String? {
    let text = try verbatim()
    return text == "null" ? nil : text
  }

  /// A row that was left out.
  mutating func skippedRow() throws(JSONSyntaxFault) -> SkippedRowNote {
    var row = SkippedRowNote(file: "", line: 0, id: nil, code: "")
    try object(["file", "line", "id", "code"]) { scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "file": row.file = try scanner.text()
      case "line": row.line = try scanner.integer()
      case "id": row.id = try scanner.optionalText()
      default: row.code = try scanner.text()
      }
    }
    return row
  }

  /// Something that the reader has to know.
  mutating func note() throws(JSONSyntaxFault) -> Note {
    let (code, text) = try detailed("code")
    return Note(code: code, text: text)
  }

  /// The posts of a region and a category.
  mutating func region() throws(JSONSyntaxFault) -> RegionUse {
    var use = RegionUse(code: "", name: "", category: "", posts: 0, eligible: 0, funded: 0, quota: nil, euros: .zero)
    let fields = ["code", "name", "category", "posts", "eligible", "funded", "quota", "euros"]
    try object(fields) { scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "code": use.code = try scanner.text()
      case "name": use.name = try scanner.text()
      case "category": use.category = try scanner.text()
      case "posts": use.posts = try scanner.integer()
      case "eligible": use.eligible = try scanner.integer()
      case "funded": use.funded = try scanner.integer()
      case "quota": use.quota = try scanner.optionalInteger()
      default: use.euros = try scanner.money()
      }
    }
    return use
  }
}
