internal import Quantities

/// The lot that settles what points, posts and costs leave equal (tirage au sort).
///
/// The first 20 bits of SHA-256 of `seed|post|envelope|start|months`: the same on every machine, and nobody's choice.
enum Lot {
  /// The lot of an option, 0 to 1 048 575; the smallest sum wins.
  static func draw(seed: Int64, post: ArraySlice<UInt8>, envelope: String, start: YearMonth, months: Int) -> Int64 {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    text.append(contentsOf: String(seed).utf8)
    text.append(UInt8(ascii: "|"))
    text.append(contentsOf: post)
    text.append(contentsOf: "|\(envelope)|\(start)|\(months)".utf8)
    var hash = SHA256()
    text.withUnsafeBytes { hash.update($0) }
    return Int64(hash.finished()[0] >> 12)
  }
}
