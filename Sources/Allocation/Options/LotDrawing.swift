internal import Campaigns
internal import LinearProgramming
internal import Pools
internal import Quantities

/// Draws the lots that settle what points, posts and costs leave equal (tirage au sort).
///
/// A lot is the first 20 bits of SHA-256 of `seed|post|envelope|start|months`: the same on every machine, and nobody's
/// choice. The smallest sum of lots wins.
struct LotDrawing: Sendable {
  private let head: [UInt8]
  private let tails: [[UInt8]]

  init(campaign: Campaign, offers: [Offer]) {
    head = Array("\(campaign.search.seed)|".utf8)
    tails = offers.map { Array("|\(campaign.envelopes[$0.envelope].id)|\($0.start)|\($0.months)".utf8) }
  }

  /// The lot of a post under an offer, 0 to 1 048 575.
  func lot(of post: ArraySlice<UInt8>, offer: Int) -> Int32 {
    var text: [UInt8] = []
    return lot(of: post, offer: offer, writing: &text)
  }

  /// The lots of all options, in their order.
  func lots(of options: OptionTable, in pool: Pool) -> [Int32] {
    let pieceSize = 1 << 16
    let pieces = WorkerThreads.map(count: (pool.count + pieceSize - 1) / pieceSize) { piece -> [Int32] in
      var text: [UInt8] = []
      var lots: [Int32] = []
      for row in piece * pieceSize..<min((piece + 1) * pieceSize, pool.count) {
        for option in options.options(of: row) {
          lots.append(lot(of: pool.ids.utf8(at: row), offer: Int(options.offers[option]), writing: &text))
        }
      }
      return lots
    }
    return pieces.flatMap(\.self)
  }

  private func lot(of post: ArraySlice<UInt8>, offer: Int, writing text: inout [UInt8]) -> Int32 {
    text.removeAll(keepingCapacity: true)
    text += head
    text += post
    text += tails[offer]
    return Int32(text.withUnsafeBytes { SHA256.leadingWord(of: $0) } >> 12)
  }
}
