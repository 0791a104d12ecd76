extension AppliedChange {
  /// The changes that lead from one changed scenario to another of the same scenario: what the first alone changed is
  /// undone, then what the second changed is made.
  ///
  /// - Parameters:
  ///   - first: the changes of the first, in their order.
  ///   - second: the changes of the second, in their order.
  /// - Returns: one change for each path whose value differs, from the first's value to the second's.
  public static func leading(from first: [AppliedChange], to second: [AppliedChange]) -> [AppliedChange] {
    let (own, other) = (net(of: first), net(of: second))
    let undone = own.reversed().filter { change in !other.contains { $0.path == change.path } }.map {
      AppliedChange(path: $0.path, before: $0.after, after: $0.before)
    }
    let made = other.map { change in
      let known = own.first { $0.path == change.path }
      return AppliedChange(path: change.path, before: known.map(\.after) ?? change.before, after: change.after)
    }
    return (undone + made).filter { $0.before != $0.after }
  }

  /// Each path once: from what stood there at first to what stands there in the end.
  private static func net(of changes: [AppliedChange]) -> [AppliedChange] {
    var net: [AppliedChange] = []
    for change in changes.map(\.compacted) {
      if let index = net.firstIndex(where: { $0.path == change.path }) {
        net[index].after = change.after
      } else {
        net.append(change)
      }
    }
    return net
  }
}
