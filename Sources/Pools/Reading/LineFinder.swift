internal import Quantities

/// Finds lines of the files again, for excerpts of faults that only show at the end.
enum LineFinder {
  /// The texts of the lines on which rows start; rows whose line cannot be found again are missing.
  ///
  /// - Parameters:
  ///   - assembly: the files and the places of the rows.
  ///   - rows: the rows as they were read.
  /// - Returns: for each row the first 2 000 bytes of its line.
  static func lines(of assembly: PoolAssembly, at rows: [Int]) -> [Int: String] {
    var found: [Int: String] = [:]
    let byFile = Dictionary(grouping: rows) { Int(assembly.origins[$0].file) }
    for (file, rows) in byFile {
      let numbers = Set(rows.map { Int(assembly.origins[$0].line) })
      let texts = (try? lines(numbers, of: assembly.files[file].file, assembly.files[file].encoding)) ?? [:]
      for row in rows { found[row] = texts[Int(assembly.origins[row].line)] }
    }
    return found
  }

  private static func lines(
    _ numbers: Set<Int>, of file: PoolFile, _ encoding: TextWindow.Encoding
  ) throws -> [Int: String] {
    var window = try TextWindow(file.stream(), encoding: encoding, fingerprint: SHA256())
    var found: [Int: String] = [:]
    var line = 1
    var text: [UInt8] = []
    var previous: UInt8 = 0
    while true {
      for byte in window.bytes[..<window.end] {
        let isBreak = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        if isBreak && !(byte == UInt8(ascii: "\n") && previous == UInt8(ascii: "\r")) {
          if numbers.contains(line) { found[line] = String(decoding: text, as: UTF8.self) }
          if found.count == numbers.count { return found }
          text.removeAll(keepingCapacity: true)
          line += 1
        } else if !isBreak && text.count < 2_000 {
          text.append(byte)
        }
        previous = byte
      }
      if window.isLast { break }
      try window.refill(from: window.end)
    }
    if numbers.contains(line) { found[line] = String(decoding: text, as: UTF8.self) }
    return found
  }
}
