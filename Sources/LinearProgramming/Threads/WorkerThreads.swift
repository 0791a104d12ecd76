import Glibc
import Synchronization

/// Runs work on threads of its own, with stacks large enough for deep searches.
///
/// A solver ties its state to the thread, so work that solves needs a thread that nothing else uses in between;
/// the pool behind Swift's tasks does not promise that.
public enum WorkerThreads {
  /// The stack of each thread.
  public static let stackBytes = 16 << 20

  /// The number of processors that are at work.
  public static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Calls `work` for every number below `count` and returns the results in that order.
  ///
  /// The numbers are handed out in rising order to whichever of at most `threads` threads is free; with one, the work
  /// still runs on a thread of its own. The results do not depend on the number of threads as long as each piece of
  /// work depends on its number alone.
  public static func map<Value: Sendable>(
    count: Int, threads: Int = processorCount, _ work: @Sendable (Int) -> Value
  ) -> [Value] {
    guard count > 0 else { return [] }
    return withoutActuallyEscaping(work) { work in
      let job = Job(count: count, work: work)
      var started: [pthread_t] = []
      for _ in 0..<min(max(threads, 1), count) {
        if let thread = start(job.run) { started.append(thread) }
      }
      if started.isEmpty { job.run() }  // no thread to be had: the caller's own will do
      for thread in started { pthread_join(thread, nil) }
      return job.results()
    }
  }

  /// Calls `work` for every number below `count`; if any call throws, throws the error of the lowest number.
  public static func map<Value: Sendable, Failure: Error>(
    count: Int, threads: Int = processorCount, throwing work: @Sendable (Int) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    let results: [Result<Value, Failure>] = map(count: count, threads: threads) { index in
      do throws(Failure) { return .success(try work(index)) } catch { return .failure(error) }
    }
    var values: [Value] = []
    values.reserveCapacity(count)
    for result in results { values.append(try result.get()) }
    return values
  }

  private final class Job<Value: Sendable>: Sendable {
    private let count: Int
    private let work: @Sendable (Int) -> Value
    private let next = Atomic<Int>(0)
    private let slots: Mutex<[Value?]>

    init(count: Int, work: @escaping @Sendable (Int) -> Value) {
      self.count = count
      self.work = work
      slots = Mutex([Value?](repeating: nil, count: count))
    }

    func run() {
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let value = work(index)
        slots.withLock { $0[index] = value }
      }
    }

    func results() -> [Value] { slots.withLock { $0.compactMap(\.self) } }
  }

  private final class Entry: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private static func start(_ run: @escaping @Sendable () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackBytes)
    var thread = pthread_t()
    let entry = Unmanaged.passRetained(Entry(run))
    let code = pthread_create(
      &thread, &attributes,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Entry>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, entry.toOpaque())
    guard code == 0 else {
      entry.release()
      return nil
    }
    return thread
  }
}
