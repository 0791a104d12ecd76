import Synchronization

/// A flag that asks every solve that watches it to stop; raised once, from any thread, it stays up.
public final class StopSignal: Sendable {
  private let flag = Atomic<Bool>(false)

  /// Makes a flag that is down.
  public init() {}

  /// Raises the flag.
  public func raise() { flag.store(true, ordering: .relaxed) }

  /// Whether the flag is up.
  public var isRaised: Bool { flag.load(ordering: .relaxed) }
}
