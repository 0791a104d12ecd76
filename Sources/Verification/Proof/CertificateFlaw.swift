internal import Wordings

/// What is wrong with a certificate: its proof does not hold, or it is no proof of this result.
enum CertificateFlaw: Error, Equatable {
  /// A row that no limit of the campaign has.
  case unknownRow(String)
  /// A row that is named twice.
  case repeatedRow(String)
  /// A post that the pool does not have.
  case unknownPost(String)
  /// An offer that the campaign does not make.
  case unknownOffer(Int)
  /// A count that names rows or offers which the certificate does not list.
  case badCount(Int)
  /// Counts of more options than can be held.
  case tooLarge
  /// A set of posts that splits a group, or names a post twice.
  case brokenLemma(Int)
  /// Links that are named twice or are no rows, or states in some lemmas alone.
  case badLinks
  /// Posts that no lemma holds, or two, where states are combined.
  case postsNotCovered
  /// A floor at which the whole may reach more than the bound.
  case floorTooHigh(Int)
  /// Prices or multipliers of rows that are not there, or that have no such bound.
  case badMultipliers(Place)
  /// Numbers that leave 128 bits.
  case overflow(Place)
  /// A step that is said to be closed at multipliers whose bound is too high.
  case notClosed(Place)
  /// A split that does not split.
  case badSplit(Place)
  /// Steps behind the end of the proof.
  case surplusStep(Place)
  /// Cases that no step treats.
  case missingSteps(Place)
  /// Cases nested deeper than can be held.
  case tooDeep(Place)

  /// A step of the proof, or of the proof of a lemma; both from 0.
  struct Place: Equatable {
    var lemma: Int?
    var step: Int?
  }

  /// Where in the certificate.
  var path: String {
    switch self {
    case .unknownRow, .repeatedRow: "rows"
    case .unknownPost, .tooLarge: "counts"
    case .unknownOffer(let offer): "offers[\(offer)]"
    case .badCount(let count): "counts[\(count)]"
    case .brokenLemma(let lemma), .floorTooHigh(let lemma): "lemmas[\(lemma)]"
    case .badLinks: "links"
    case .postsNotCovered: "lemmas"
    case .badMultipliers(let place), .overflow(let place), .notClosed(let place), .badSplit(let place),
      .surplusStep(let place), .missingSteps(let place), .tooDeep(let place):
      place.path
    }
  }

  /// The flaw as a sentence.
  var words: Wording {
    switch self {
    case .unknownRow(let name): .CertificateFlaw.unknownRow(name)
    case .repeatedRow(let name): .CertificateFlaw.repeatedRow(name)
    case .unknownPost(let post): .CertificateFlaw.unknownPost(post)
    case .unknownOffer: .CertificateFlaw.unknownOffer
    case .badCount: .CertificateFlaw.badCount
    case .tooLarge: .CertificateFlaw.tooLarge
    case .brokenLemma: .CertificateFlaw.brokenLemma
    case .badLinks: .CertificateFlaw.badLinks
    case .postsNotCovered: .CertificateFlaw.postsNotCovered
    case .floorTooHigh: .CertificateFlaw.floorTooHigh
    case .badMultipliers: .CertificateFlaw.badMultipliers
    case .overflow: .CertificateFlaw.overflow
    case .notClosed: .CertificateFlaw.notClosed
    case .badSplit: .CertificateFlaw.badSplit
    case .surplusStep: .CertificateFlaw.surplusStep
    case .missingSteps: .CertificateFlaw.missingSteps
    case .tooDeep: .CertificateFlaw.tooDeep
    }
  }
}

extension CertificateFlaw.Place {
  /// The place in the file, such as `lemmas[2].tree[14]`.
  fileprivate var path: String {
    let tree = lemma.map { "lemmas[\($0)].tree" } ?? "tree"
    return step.map { "\(tree)[\($0)]" } ?? tree
  }
}
