internal import Quantities

/// The random numbers of the draws (tirages).
///
/// A number depends on the seed, on what it is drawn for and on the number of the draw alone: two variants of a
/// scenario meet the same withdrawals, and neither the order of the rows nor the number of threads matters.
///
/// The first 64 bits of SHA-256 of `seed|kind|name` start a SplitMix64 sequence; its element of rank `draw` is taken.
struct RandomDraws: Sendable {
  /// What numbers are drawn for.
  enum Kind: String {
    /// Whether a post withdraws.
    case withdrawal
    /// How far a weight is off.
    case weight
  }

  private static let step = Int64(bitPattern: 0x9E37_79B9_7F4A_7C15)

  /// The seed of all draws.
  let seed: Int64

  /// Where the sequence of a post or of a criterion starts.
  func start(_ kind: Kind, of name: some Sequence<UInt8>) -> Int64 {
    var hash = SHA256()
    hash.update(Array("\(seed)|\(kind.rawValue)|".utf8) + Array(name))
    let words = hash.finished()
    return Int64(bitPattern: UInt64(words[0]) << 32 | UInt64(words[1]))
  }

  /// A whole number below a bound, all equally likely.
  static func number(from start: Int64, draw: Int, below bound: Int) -> Int {
    var generator = SeededGenerator(seed: start &+ Int64(draw) &* step)
    return generator.below(bound)
  }

  /// Whether something happens that has so many chances in a million: never with none, always with all of them.
  static func happens(from start: Int64, draw: Int, millionths: Int64) -> Bool {
    number(from: start, draw: draw, below: 1_000_000) < millionths
  }

  /// A factor around one, off by a part of itself at most, all millionths equally likely.
  static func factor(from start: Int64, draw: Int, spread: Share) -> Decimal6 {
    let most = spread.basisPoints * 100
    return Decimal6(millionths: 1_000_000 - most + Int64(number(from: start, draw: draw, below: Int(2 * most + 1))))
  }
}
