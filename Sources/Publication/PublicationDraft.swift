internal import Quantities
internal import Results

/// Every figure that a publication would hold if nothing were small, and what has to be kept.
struct PublicationDraft {
  /// Figures of a region and a category, or of several.
  struct Place {
    let code: String?
    let name: String?
    let category: String?
    let requested: Int
    let funded: Int
    let euros: Money
    let cells: [Int]
  }

  /// What is given up first has the lowest number.
  private enum Rank {
    static let eurosOfMargins = 0
    static let eurosOfCells = 1
    static let cells = 2
    static let envelopes = 3
    static let eurosOfEnvelopes = 4
    static let regions = 5
    static let categories = 6
    static let eurosOfWhole = 7
    static let whole = 8
  }

  let result: AllocationResult
  let table: PublicationCells
  private(set) var places: [Place] = []
  private(set) var releases: [Release] = []
  private(set) var secrets: [[Int]] = []
  /// The releases that are too small to be shown.
  private(set) var small: Set<Int> = []

  init(_ result: AllocationResult) {
    self.result = result
    table = PublicationCells(result)
    places = Self.places(of: result, table)
    for place in places { addReleases(of: place) }
    for number in result.envelopes.indices { addReleases(ofEnvelope: number) }
  }

  private static func places(of result: AllocationResult, _ table: PublicationCells) -> [Place] {
    let uses = result.regions.filter { $0.posts > 0 }
    func place(_ uses: [RegionUse], code: String? = nil, name: String? = nil, category: String? = nil) -> Place {
      Place(
        code: code, name: name, category: category, requested: uses.reduce(0) { $0 + $1.posts },
        funded: uses.reduce(0) { $0 + $1.funded }, euros: uses.reduce(.zero) { $0 + $1.euros },
        cells: table.numbers { cell in
          (code == nil || cell.region == code) && (category == nil || cell.category == category)
        })
    }
    let codes = unique(uses.map(\.code))
    let categories = unique(uses.map(\.category))
    var places: [Place] = []
    for code in codes {
      let own = uses.filter { $0.code == code }
      places += own.map { place([$0], code: code, name: $0.name, category: $0.category) }
      // The total of a single category, or of a single region, would say the same twice.
      if own.count > 1, codes.count > 1 { places.append(place(own, code: code, name: own[0].name)) }
    }
    if codes.count > 1, categories.count > 1 {
      places += categories.map { category in place(uses.filter { $0.category == category }, category: category) }
    }
    return uses.isEmpty ? [] : places + [place(uses)]
  }

  private static func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }

  private mutating func addReleases(of place: Place) {
    let paid = place.cells.filter { table.cells[$0].payer != nil }
    let unpaid = place.cells.filter { table.cells[$0].payer == nil }
    let isWhole = place.code == nil && place.category == nil
    let isCell = place.code != nil && place.category != nil
    let number = releases.count
    releases.append(
      Release(
        sums: [
          PublishedSum(countOf: place.cells, value: place.requested), PublishedSum(countOf: paid, value: place.funded),
        ],
        rank: isWhole ? Rank.whole : isCell ? Rank.cells : place.code != nil ? Rank.regions : Rank.categories,
        weight: Int64(place.requested)))
    releases.append(
      Release(
        sums: [table.euros(of: paid, value: place.euros)], parent: number,
        rank: isWhole ? Rank.eurosOfWhole : isCell ? Rank.eurosOfCells : Rank.eurosOfMargins,
        weight: place.euros.cents))
    let refused = place.requested - place.funded
    // Nobody asks who was left out where nobody was: only the refusals of a few are kept.
    let kept = [
      (place.requested, place.cells, 0), (place.funded, paid, 0), (refused, unpaid, 1),
    ].filter { $0.2..<Publication.smallestShown ~= $0.0 }
    guard !kept.isEmpty else { return }
    small.insert(number)
    secrets += kept.map(\.1).filter { !$0.isEmpty }
  }

  private mutating func addReleases(ofEnvelope payer: Int) {
    let envelope = result.envelopes[payer]
    let paid = table.numbers { $0.payer == payer }
    let number = releases.count
    releases.append(
      Release(
        sums: [PublishedSum(countOf: paid, value: envelope.posts)], rank: Rank.envelopes,
        weight: Int64(envelope.posts)))
    let charge = table.charges[payer]
    let years = envelope.years.map { table.euros(of: paid, in: $0.year, value: charge.years[$0.year] ?? .zero) }
    releases.append(
      Release(
        sums: years + [table.euros(of: paid, value: charge.total)], parent: number,
        rank: Rank.eurosOfEnvelopes, weight: envelope.total.cents))
    guard envelope.posts < Publication.smallestShown else { return }
    small.insert(number)
    if !paid.isEmpty { secrets.append(paid) }
  }
}
