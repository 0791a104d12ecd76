/// A point on a ray of multipliers at which a group changes its key or a row its bound.
struct Breakpoint {
  enum Kind {
    case column(Int)
    case row(place: Int)
  }

  var length: Double
  /// By how much the slope of the bound falls there.
  var rate: Double
  var kind: Kind
}

/// Breakpoints by distance; among equal ones the steepest first, which keeps pivots large.
struct BreakpointQueue {
  private var heap: [Breakpoint] = []

  /// Empties the queue and keeps its memory.
  mutating func removeAll() { heap.removeAll(keepingCapacity: true) }

  mutating func add(_ point: Breakpoint) { heap.append(point) }

  mutating func heapify() {
    for index in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(index) }
  }

  mutating func push(_ point: Breakpoint) {
    heap.append(point)
    var index = heap.count - 1
    while index > 0 {
      let parent = (index - 1) / 2
      guard precedes(index, parent) else { return }
      heap.swapAt(index, parent)
      index = parent
    }
  }

  mutating func popFirst() -> Breakpoint? {
    guard let first = heap.first else { return nil }
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    if !heap.isEmpty { sink(0) }
    return first
  }

  private func precedes(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (heap[first], heap[second])
    return a.length != b.length ? a.length < b.length : a.rate > b.rate
  }

  private mutating func sink(_ start: Int) {
    var index = start
    while true {
      var least = index
      for child in [2 * index + 1, 2 * index + 2] where child < heap.count && precedes(child, least) { least = child }
      guard least != index else { return }
      heap.swapAt(index, least)
      index = least
    }
  }
}
