internal import Quantities
internal import Results
internal import Wordings

extension SimulationReport {
  /// Envelopes that the headline lists.
  private static let shownEnvelopes = 6

  var facts: [Report.Fact] {
    var facts: [Report.Fact] = []
    if hasDecisions {
      facts.append(Report.Fact(.Headline.funded, [fundedPosts]))
      facts.append(
        Report.Fact(.Headline.points, [Wording { $0.points(thousandths: result.counts.points.thousandths) }]))
      facts.append(proof)
      facts.append(Report.Fact(.Headline.envelopes, envelopeLines))
      facts.append(Report.Fact(.Headline.indicators, indicatorLines))
    } else {
      let outcome: [Wording] =
        result.status == .infeasible ? [.Headline.infeasible, .Headline.askForDiagnosis] : [.Headline.unknown]
      facts.append(Report.Fact(.Headline.outcome, outcome, tone: .alarm))
    }
    if !result.scenario.readings.isEmpty {
      facts.append(
        Report.Fact(
          .Headline.readings, result.scenario.readings.map { .Headline.reading(quota: $0.quota, reading: $0.reading) }))
    }
    facts.append(Report.Fact(.Headline.run, runLines))
    return facts.filter { !$0.lines.isEmpty }
  }

  private var fundedPosts: Wording {
    .Headline.posts(funded: result.counts.funded, requested: result.counts.posts, eligible: result.counts.eligible)
  }

  var proof: Report.Fact {
    let countsPosts = result.value?.measure == .posts
    if result.status == .optimal {
      let ties: Wording =
        result.provedLevels.count >= 4 ? .Headline.unique : .Headline.tiesLeft(proved: result.provedLevels)
      return Report.Fact(.Headline.proof, [.Headline.best(countsPosts: countsPosts), ties], tone: .assured)
    }
    guard let value = result.value else { return Report.Fact(.Headline.proof, []) }
    return Report.Fact(
      .Headline.proof,
      [.Headline.unproven(reached: value.reached, bound: value.bound, countsPosts: countsPosts)], tone: .attention)
  }

  private var envelopeLines: [Wording] {
    let lines = result.envelopes.map { envelope in
      Wording.Headline.envelope(
        envelope.id, posts: envelope.posts, postsLimit: envelope.postsLimit, cents: envelope.total.cents,
        limitCents: envelope.totalLimit?.cents)
    }
    guard lines.count > Self.shownEnvelopes else { return lines }
    let shown = Self.shownEnvelopes - 1
    return lines.prefix(shown) + [.Headline.furtherEnvelopes(lines.count - shown)]
  }

  private var indicatorLines: [Wording] {
    let indicators = result.indicators
    let shares = [
      indicators.shareOutsideCHU.map { Wording.Headline.outsideCHU(basisPoints: Self.tenths($0)) },
      indicators.shareZIPZAC.map { Wording.Headline.underServed(basisPoints: Self.tenths($0)) },
      indicators.shareScarce.map { Wording.Headline.scarce(basisPoints: Self.tenths($0)) },
    ].compactMap { $0 }
    let rest = [
      indicators.departments > 0 ? Wording.Headline.departments(indicators.departments) : nil,
      indicators.costPerPost.map { Wording.Headline.costPerPost(cents: $0.cents) },
    ].compactMap { $0 }
    return [shares, rest].filter { !$0.isEmpty }.map { parts in
      Wording(
        en: parts.map(\.english).joined(separator: ", "), fr: parts.map(\.french).joined(separator: ", "))
    }
  }

  /// A share in basis points, rounded to a tenth of a percent for reading.
  private static func tenths(_ share: Decimal6) -> Int64 {
    Rounding.halfAwayFromZero(Int128(share.millionths), over: 1_000) * 10
  }

  private var runLines: [Wording] {
    let run = result.run
    let programs = Wording.Headline.programs(
      version: result.program.version, solver: .solver(saved: result.program.solver), library: result.scenario.library)
    guard !run.started.isEmpty else { return [programs] }
    return [.Headline.runFigures(seconds: run.seconds, memoryBytes: run.peakMemoryBytes), programs]
  }
}
