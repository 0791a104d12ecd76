import Synchronization

/// The best choices, at every level, of ways in which parts use the linking rows.
///
/// What is kept says nothing but what a search would say again, so it matters to no answer who asked first.
final class SettledWays: Sendable {
  private struct Way: Hashable {
    let part: Int
    let use: [Int128]
  }

  private let choices = Mutex<[Way: [Int32]]>([:])

  func choice(of part: Int, use: [Int128]) -> [Int32]? {
    choices.withLock { $0[Way(part: part, use: use)] }
  }

  func record(_ choice: [Int32], of part: Int, use: [Int128]) {
    choices.withLock { $0[Way(part: part, use: use)] = choice }
  }
}
