import GLPKSolver
import Publication
import Quantities
import Testing

@Suite struct PublicationTests {
  private func publication(_ rows: [Campaign.Row], envelopes: [String] = ["FIR"]) throws -> Publication {
    try Publication(Campaign(rows: rows, envelopes: envelopes).result, solver: GLPKSolver())
  }

  private func place(_ publication: Publication, _ code: String?, _ category: String?) throws -> Publication.Place {
    try #require(publication.places.first { $0.code == code && $0.category == category })
  }

  @Test func `large counts are all shown`() throws {
    let publication = try publication([
      .init(region: "11", category: "hospital", requested: 30, paid: [10]),
      .init(region: "93", category: "hospital", requested: 40, paid: [20]),
    ])
    #expect(!publication.hidesSomething)
    #expect(publication.whole?.requested == 70)
    #expect(publication.whole?.funded == 30)
    // 30 × 49 503.74
    #expect(publication.whole?.euros == Money(cents: 148_511_220))
  }

  @Test(arguments: [0, 1, 4])
  func `a count under five is hidden, and so is its neighbour in the sum`(few: Int) throws {
    let publication = try publication([
      .init(region: "93", category: "ambulatory", requested: 20, paid: [few]),
      .init(region: "93", category: "hospital", requested: 40, paid: [20]),
    ])
    #expect(try place(publication, "93", "ambulatory").funded == nil)
    #expect(try place(publication, "93", "ambulatory").requested == nil)
    #expect(try place(publication, "93", "hospital").funded == nil)
    #expect(publication.whole?.funded == 20 + few)
  }

  @Test func `five are shown`() throws {
    let publication = try publication([
      .init(region: "93", category: "ambulatory", requested: 20, paid: [5]),
      .init(region: "93", category: "hospital", requested: 40, paid: [20]),
    ])
    #expect(try place(publication, "93", "ambulatory").funded == 5)
  }

  @Test func `two refusals are hidden though nobody prints refusals, for they follow from the rest`() throws {
    let publication = try publication([
      .init(region: "93", category: "ambulatory", requested: 20, paid: [18]),
      .init(region: "93", category: "hospital", requested: 40, paid: [20]),
    ])
    #expect(try place(publication, "93", "ambulatory").funded == nil)
    #expect(try place(publication, "93", "ambulatory").requested == nil)
  }

  @Test func `euros from which a count follows by the price of a post are hidden`() throws {
    // 20 posts in all, 2 of them at 26 000 and 18 at 49 503.74: whoever knows the prices finds 2 from 943 067.32.
    let publication = try publication([
      .init(region: "93", category: "ambulatory", requested: 20, paid: [2]),
      .init(region: "93", category: "hospital", requested: 40, paid: [18]),
    ])
    #expect(publication.whole?.funded == 20)
    #expect(publication.whole?.euros == nil)
    #expect(publication.envelopes.first?.total == nil)
  }

  @Test func `an envelope that pays for one category alone does not give its hidden count away`() throws {
    let campaign = Campaign(
      rows: [
        .init(region: "11", category: "ambulatory", requested: 30, paid: [0, 3]),
        .init(region: "11", category: "hospital", requested: 40, paid: [20, 0]),
        .init(region: "93", category: "ambulatory", requested: 30, paid: [0, 9]),
        .init(region: "93", category: "hospital", requested: 40, paid: [21, 0]),
      ], envelopes: ["MIGAC-hospital", "MIGAC-ambulatory"])
    try expectKept(campaign)
  }

  @Test func `a campaign of a handful shows nothing`() throws {
    let publication = try publication([.init(region: "94", category: "hospital", requested: 3, paid: [2])])
    #expect(publication.places.allSatisfy { $0.requested == nil && $0.funded == nil && $0.euros == nil })
    #expect(publication.envelopes.allSatisfy { $0.posts == nil && $0.total == nil })
  }

  @Test(arguments: 1...24)
  func `a reader who solves every equation cannot narrow a hidden count down`(seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    let categories = ["ambulatory", "hospital"]
    let rows = (0..<(1 + random.next(6))).flatMap { region in
      categories.map { category in
        let requested = 1 + random.next(16)
        let funded = random.next(requested + 1)
        let first = random.next(funded + 1)
        return Campaign.Row(
          region: "\(10 + region)", category: category, requested: requested, paid: [first, funded - first])
      }
    }
    try expectKept(Campaign(rows: rows, envelopes: ["FIR", "MIGAC"]))
  }

  private func expectKept(_ campaign: Campaign) throws {
    let publication = try Publication(campaign.result, solver: GLPKSolver())
    let reader = Reader(
      publication: publication, unitCost: { Campaign.cost($0).cents },
      pays: { envelope, category in
        let number = campaign.envelopes.firstIndex(of: envelope) ?? 0
        return campaign.rows.contains { $0.category == category && $0.paid[number] > 0 }
      })
    for place in publication.places {
      for (count, shown) in [(Reader.Count.requested, place.requested), (.funded, place.funded)] {
        if let shown {
          #expect(shown >= Publication.smallestShown)
        } else {
          try expectWide(reader, count, place, campaign)
        }
      }
      try expectWide(reader, .refused, place, campaign)
    }
    for envelope in publication.envelopes {
      #expect(envelope.posts ?? Publication.smallestShown >= Publication.smallestShown)
    }
  }

  /// A small count that is not printed can be anything that “under 5” allows for all the reader knows.
  private func expectWide(_ reader: Reader, _ count: Reader.Count, _ place: Publication.Place, _ campaign: Campaign)
    throws
  {
    let rows = campaign.rows.filter {
      (place.code == nil || $0.region == place.code) && (place.category == nil || $0.category == place.category)
    }
    let (requested, funded) = (rows.reduce(0) { $0 + $1.requested }, rows.reduce(0) { $0 + $1.paid.reduce(0, +) })
    let truth = count == .requested ? requested : count == .funded ? funded : requested - funded
    // No refusal at all is nobody's secret, and what no envelope can pay is known to be 0.
    guard (1..<Publication.smallestShown).contains(truth) else { return }
    let range = try reader.range(of: count, in: place)
    #expect(range.contains(truth))
    #expect(range.upperBound - range.lowerBound >= 4, "\(count) of \(place): \(range), truly \(truth)")
  }
}

/// The numbers of a seed (SplitMix64).
private struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
