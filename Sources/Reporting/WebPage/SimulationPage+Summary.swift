internal import Quantities
internal import Results
internal import Wordings

extension SimulationPage {
  /// The figures that everyone asks for first, large; then what has to be known about them.
  func summary(into html: inout HTMLText) {
    if hasDecisions {
      html.element("dl", ["class": "figures"]) { html in
        for (label, figure, note) in figures {
          html.element("div") { html in
            html.element("dt", text: label.text(in: language))
            html.element("dd", ["class": "figure"], text: figure.text(in: language))
            if let note { html.element("dd", ["class": "note"], text: note.text(in: language)) }
          }
        }
      }
    }
    html.element("dl", ["class": "pair facts-list"]) { html in
      for fact in report.facts where !(hasDecisions && isLarge(fact)) {
        html.element("dt", text: fact.label.text(in: language))
        html.element("dd", ["class": PageTable.name(of: fact.tone)]) { html in
          for line in fact.lines { html.element("p", ["class": "user"], text: line.text(in: language)) }
        }
      }
    }
  }

  private func isLarge(_ fact: Report.Fact) -> Bool { [.Headline.funded, .Headline.points].contains(fact.label) }

  private var figures: [(Wording, Figure, Wording?)] {
    let counts = result.counts
    let euros = result.envelopes.reduce(Money.zero) { $0 + $1.total }
    return [
      (.Page.fundedPosts, .count(counts.funded), .Page.ofRequested(counts.posts, eligible: counts.eligible)),
      (.Headline.points, .points(counts.points), result.status == .optimal ? .Page.provenBest : .Page.notProven),
      (.ColumnTitle.euros, .money(euros), .Page.overAllYears),
    ]
  }

  /// The bars of the quotas, then the table of the regions.
  func quotas(into html: inout HTMLText) {
    let limited = result.rules.filter { $0.unit == .posts && $0.ofUsed == nil && ($0.atMost ?? 0) > 0 }
    let bars = result.regions.flatMap { region in
      limited.filter { $0.id.hasSuffix("/\(region.code)/\(region.category)") }.map { (region, $0) }
    }
    barList(bars, into: &html) { bar, html in
      let (region, rule) = bar
      let limit = rule.atMost ?? 0
      html.element("dt") { html in
        html.add(region.name + " · " + Wording.category(region.category).text(in: language))
        html.element("span", ["class": "note user"], text: " " + rule.id)
      }
      filled(
        UsageBar(
          used: rule.used, limit: limit,
          text: Wording.Page.used(posts: Int(rule.used), of: Int(limit)).text(in: language)),
        into: &html)
    }
    write("regions", into: &html)
  }

  /// A limit of an envelope and how much of it is used.
  private struct EnvelopeBar {
    let title: Wording
    let bar: UsageBar
  }

  /// The bars of the envelopes that have a limit, the table by year and the plan of payments by month.
  func envelopes(into html: inout HTMLText) {
    let bars = result.envelopes.flatMap { envelope in
      envelope.years.compactMap { bar(envelope, $0) } + [postsBar(envelope)].compactMap { $0 }
    }
    barList(bars, into: &html) { bar, html in
      html.element("dt", ["class": "user"], text: bar.title.text(in: language))
      filled(bar.bar, into: &html)
    }
    write("envelopes", into: &html)
    guard let payments = table("payments", for: .screen), !payments.rows.isEmpty else { return }
    html.element("details") { html in
      html.element("summary", text: payments.title.text(in: language))
      write("payments", into: &html)
    }
  }

  private func bar(_ envelope: EnvelopeUse, _ year: EnvelopeUse.Year) -> EnvelopeBar? {
    guard let limit = year.limit, let left = year.left else { return nil }
    let used = limit - left
    let counted = envelope.carriesOver ? envelope.years.filter { $0.year <= year.year } : [year]
    return EnvelopeBar(
      title: counted.count > 1
        ? .Page.upTo(year.year, of: envelope.id) : Wording(verbatim: "\(envelope.id), \(year.year)"),
      bar: UsageBar(
        used: used.cents, limit: limit.cents, committed: counted.reduce(.zero) { $0 + $1.committed }.cents,
        text: Wording.Page.charged(cents: used.cents, of: limit.cents).text(in: language)))
  }

  private func postsBar(_ envelope: EnvelopeUse) -> EnvelopeBar? {
    guard let limit = envelope.postsLimit else { return nil }
    return EnvelopeBar(
      title: Wording(verbatim: envelope.id),
      bar: UsageBar(
        used: Int64(envelope.posts), limit: Int64(limit),
        text: Wording.Page.used(posts: envelope.posts, of: limit).text(in: language)))
  }

  private func barList<Bar>(
    _ bars: [Bar], into html: inout HTMLText, _ write: (Bar, inout HTMLText) -> Void
  ) {
    guard !bars.isEmpty else { return }
    html.element("div", ["class": "bars"]) { html in
      html.element("dl") { html in
        for bar in bars { write(bar, &html) }
      }
    }
  }

  private func filled(_ bar: UsageBar, into html: inout HTMLText) {
    html.element("dd") { html in
      bar.write(into: &html)
      html.element("span", ["class": "figure"]) { html in
        html.add(bar.text)
        if bar.used >= bar.limit {
          html.element("span", ["class": "attention"], text: " · " + Wording.Page.full.text(in: language))
        }
      }
    }
  }
}
