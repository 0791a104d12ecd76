internal import Quantities
internal import Wordings

extension JSONOutput {
  /// Adds what an envelope pays.
  mutating func addEnvelope(_ envelope: EnvelopeUse) {
    add("{\"id\": ")
    add(quoted: envelope.id)
    add(", \"fund\": ")
    add(quoted: envelope.fund)
    add(", \"posts\": ")
    add(decimal: Int64(envelope.posts))
    add(", \"posts_limit\": ")
    add(decimal: envelope.postsLimit.map(Int64.init))
    add(", \"years\": {")
    for (index, year) in envelope.years.enumerated() {
      add(index == 0 ? "\"" : ", \"")
      add(decimal: Int64(year.year))
      add("\": {\"used\": ")
      add(decimal: year.used.cents, digits: 2)
      add(", \"limit\": ")
      add(decimal: year.limit?.cents, digits: 2)
      add(", \"left\": ")
      add(decimal: year.left?.cents, digits: 2)
      add(", \"committed\": ")
      add(decimal: year.committed.cents, digits: 2)
      add(", \"recovered\": ")
      add(decimal: year.recovered.cents, digits: 2)
      add("}")
    }
    add("}, \"total\": {\"used\": ")
    add(decimal: envelope.total.cents, digits: 2)
    add(", \"limit\": ")
    add(decimal: envelope.totalLimit?.cents, digits: 2)
    add("}, \"payments\": [")
    for (index, payment) in envelope.payments.enumerated() {
      add(index == 0 ? "{\"month\": " : ", {\"month\": ")
      add(quoted: payment.month.description)
      add(", \"committed\": ")
      add(decimal: payment.committed.cents, digits: 2)
      add(", \"funded\": ")
      add(decimal: payment.funded.cents, digits: 2)
      add("}")
    }
    add("]}")
  }

  /// Adds how far a rule is used: euros where it counts euros, and a share's own limits where it has any.
  mutating func addRule(_ rule: RuleUse) {
    let digits = rule.unit.digits
    add("{\"id\": ")
    add(quoted: rule.id)
    add(", \"title\": ")
    add(quoted: rule.title)
    add(", \"unit\": ")
    add(quoted: rule.unit.rawValue)
    add(", \"used\": ")
    add(decimal: rule.used, digits: digits)
    if let ofUsed = rule.ofUsed {
      add(", \"of_used\": ")
      add(decimal: ofUsed, digits: digits)
    }
    add(", \"at_most\": ")
    add(decimal: rule.atMost, digits: digits)
    add(", \"at_least\": ")
    add(decimal: rule.atLeast, digits: digits)
    if let share = rule.atMostShare {
      add(", \"at_most_share\": ")
      add(decimal: share.basisPoints, digits: 4)
    }
    if let share = rule.atLeastShare {
      add(", \"at_least_share\": ")
      add(decimal: share.basisPoints, digits: 4)
    }
    add(", \"binding\": ")
    add(rule.isBinding)
    add(", \"marginal_value\": ")
    add(decimal: rule.marginalValue?.thousandths, digits: 3)
    add("}")
  }

  /// Adds a change of the scenario.
  mutating func addChange(_ change: AppliedChange) {
    add("{\"path\": ")
    add(quoted: change.path)
    add(", \"before\": ")
    addValue(change.before)
    add(", \"after\": ")
    addValue(change.after)
    add("}")
  }

  /// Adds a value that should be JSON already, else as a text, so that the file always stays readable.
  private mutating func addValue(_ json: String?) {
    guard let json else { return add("null") }
    if JSONScanner.isValue(json) { add(verbatim: json) } else { add(quoted: json) }
  }

  /// Adds a row that was left out.
  mutating func addSkippedRow(_ row: SkippedRowNote) {
    add("{\"file\": ")
    add(quoted: row.file)
    add(", \"line\": ")
    add(decimal: Int64(row.line))
    add(", \"id\": ")
    add(quoted: row.id)
    add(", \"code\": ")
    add(quoted: row.code)
    add("}")
  }

  /// Adds something that the reader has to know.
  mutating func addNote(_ note: Note) {
    add("{\"code\": ")
    add(quoted: note.code)
    addDetail(note.text)
    add("}")
  }

  /// Adds the posts of a region and a category.
  mutating func addRegion(_ region: RegionUse) {
    add("{\"code\": ")
    add(quoted: region.code)
    add(", \"name\": ")
    add(quoted: region.name)
    add(", \"category\": ")
    add(quoted: region.category)
    add(", \"posts\": ")
    add(decimal: Int64(region.posts))
    add(", \"eligible\": ")
    add(decimal: Int64(region.eligible))
    add(", \"funded\": ")
    add(decimal: Int64(region.funded))
    add(", \"quota\": ")
    add(decimal: region.quota.map(Int64.init))
    add(", \"euros\": ")
    add(decimal: region.euros.cents, digits: 2)
    add("}")
  }
}

extension RuleUse.Unit {
  /// Decimals that a whole number of this unit carries in a file: cents are hundredths of a euro.
  var digits: Int { self == .euros ? 2 : 0 }
}
