import Foundation
import Glibc
import Testing

@Suite struct ProgressTests {
  /// What a run of three seconds at least writes to a terminal.
  private func messages(columns: UInt16, _ options: String...) throws -> (text: String, result: JSON) {
    let scratch = try Scratch()
    let scenario = try InterruptionTests.longScenario(in: scratch)
    let terminal = try #require(Terminal(columns: columns))
    let process = Process()
    process.executableURL = Run.program
    process.arguments = ["simulate", scenario, "--time-limit", "3", "--out", scratch.path("out")] + options
    process.environment = ["TERM": "xterm"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = terminal.inside
    try process.run()
    let text = terminal.read(untilTheEndOf: process)
    return (text, try JSON(scratch.read("out/result.json")))
  }

  /// The states of the last line, in their order: a state begins with a return and ends with what wipes the rest.
  private func states(of text: String) -> [String] {
    text.split(separator: "\u{1B}[K", omittingEmptySubsequences: false).dropLast().map {
      String($0.drop { $0 == "\r" })
    }
  }

  @Test(arguments: [40, 80] as [UInt16])
  func `on a terminal a line says what is being done, fits, and is gone at the end`(columns: UInt16) throws {
    let (text, result) = try messages(columns: columns, "--lang", "fr")
    let states = states(of: text)
    #expect(states.count > 1)
    #expect(!text.contains("\n"))
    for state in states { #expect(state.count < columns, "\(state)") }
    let phases = ["Mise de côté", "Estimation du meilleur possible", "Recherche du meilleur choix"]
    #expect(states.contains { state in phases.contains { state.hasPrefix($0) } })
    #expect(columns < 80 || states.contains { $0.contains("au plus") })
    #expect(states.last == "" && text.hasSuffix("\r\u{1B}[K"))
    for post in result["posts"].items { #expect(!text.contains(" \(post["id"].text ?? "") ")) }
  }

  @Test func `with --quiet a terminal gets nothing`() throws {
    #expect(try messages(columns: 80, "--quiet").text == "")
  }
}

/// A terminal of a test's own.
private final class Terminal {
  /// The side that a program writes to.
  let inside: FileHandle
  private let outside: Int32

  init?(columns: UInt16) {
    var (outside, inside): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&outside, &inside, nil, nil, &size) == 0 else { return nil }
    self.outside = outside
    self.inside = FileHandle(fileDescriptor: inside, closeOnDealloc: true)
  }

  deinit { close(outside) }

  /// Everything that a program writes until it ends.
  func read(untilTheEndOf process: Process) -> String {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 12)
    while true {
      var waiting = pollfd(fd: outside, events: Int16(POLLIN), revents: 0)
      if poll(&waiting, 1, 50) > 0 {
        let count = Glibc.read(outside, &piece, piece.count)
        if count > 0 { bytes += piece[..<count] }
      } else if !process.isRunning {
        return String(decoding: bytes, as: UTF8.self)
      }
    }
  }
}
