public import Quantities
internal import Regulation

/// One key, or several in fixed proportions (clé composite).
///
/// Each key first becomes shares of its sum over the regions that take part, so that beds and inhabitants can be mixed;
/// the mixed share of a region is the weighted mean of its shares. It is counted in millionths of a millionth, each key's
/// part rounded half away from zero; a single key is taken as it is.
///
/// ## Mathematical form
///
/// `m[r] = Σ_k w[k] · v[k,r] / V[k]  /  Σ_k w[k]`, with `v[k,r]` the figure of region `r` and `V[k]` their sum.
public struct KeyMix: Sendable {
  /// A key and its weight in the mix.
  public struct Part: Sendable {
    /// The key.
    public let key: RegionalKey
    /// Its weight: above 0, `weightLimit` at most.
    public let weight: Decimal6

    /// A key and its weight.
    public init(_ key: RegionalKey, weight: Decimal6 = .one) {
      self.key = key
      self.weight = weight
    }
  }

  /// The parts into which a mixed share is counted.
  static let parts: Int128 = 1_000_000_000_000
  /// The largest weight of a key.
  public static let weightLimit = Decimal6(1_000)

  /// The keys with their weights; at least one.
  public let keys: [Part]

  /// A mix; the weights matter by their proportions alone.
  public init(_ keys: [Part]) {
    self.keys = keys
  }

  /// The one key, where there is nothing to mix.
  public var single: RegionalKey? { keys.count == 1 ? keys[0].key : nil }

  /// The weights of regions.
  func weights(of regions: [Region]) -> [Int64] {
    if let single { return single.weights(of: regions) }
    let whole = keys.reduce(Int128(0)) { $0 + Int128($1.weight.millionths) }
    var mixed = regions.map { _ in Int64(0) }
    for part in keys {
      let weights = part.key.weights(of: regions)
      let sum = weights.reduce(Int128(0)) { $0 + Int128($1) }
      guard sum > 0 else { continue }
      for (index, weight) in weights.enumerated() {
        mixed[index] += Rounding.halfAwayFromZero(
          Int128(part.weight.millionths) * Int128(weight) * Self.parts, over: sum * whole)
      }
    }
    return mixed
  }
}
