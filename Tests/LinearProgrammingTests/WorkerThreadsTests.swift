import LinearProgramming
import Testing

@Suite struct WorkerThreadsTests {
  @Test(arguments: [1, 2, 7, 100])
  func `results stand in the order of the numbers on any number of threads`(_ threads: Int) {
    #expect(WorkerThreads.map(count: 50, threads: threads) { $0 * $0 } == (0..<50).map { $0 * $0 })
  }

  @Test func `no work is no result`() {
    #expect(WorkerThreads.map(count: 0) { $0 } == [])
  }

  @Test func `the error of the lowest number is thrown`() {
    struct Odd: Error, Equatable { let number: Int }
    #expect(throws: Odd(number: 3)) {
      try WorkerThreads.map(count: 10, threads: 4) { (number: Int) throws(Odd) -> Int in
        if number >= 3 && number % 2 == 1 { throw Odd(number: number) }
        return number
      }
    }
  }

  @Test func `a deep recursion fits the stack`() {
    @Sendable func depth(_ rest: Int) -> Int { rest == 0 ? 0 : depth(rest - 1) + 1 }
    #expect(WorkerThreads.map(count: 1) { _ in depth(50_000) } == [50_000])
  }
}
