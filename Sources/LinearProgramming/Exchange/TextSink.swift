/// Collects text in one buffer and hands it on in large pieces, so that a file of any size needs little memory.
struct TextSink: ~Copyable {
  private var buffer: [UInt8] = []
  private let receive: (borrowing [UInt8]) throws -> Void
  private static let pieceSize = 1 << 16

  init(_ receive: @escaping (borrowing [UInt8]) throws -> Void) {
    self.receive = receive
    buffer.reserveCapacity(Self.pieceSize + 1024)
  }

  mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { buffer.append(contentsOf: $0) }
  }

  mutating func write(_ bytes: ArraySlice<UInt8>) { buffer.append(contentsOf: bytes) }

  mutating func write(text: String) { buffer.append(contentsOf: text.utf8) }

  /// Writes a number that reads back as the same number; whole numbers without a point or an exponent.
  mutating func write(_ value: Double) {
    if value == value.rounded(), value.magnitude < 1e18 {
      write(Int64(value))
    } else {
      buffer.append(contentsOf: value.description.utf8)
    }
  }

  mutating func write(_ value: Int64) {
    if value < 0 { buffer.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let first = buffer.count
    repeat {
      buffer.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    buffer[first...].reverse()
  }

  /// Ends a line and hands on what has gathered once it is enough.
  mutating func endLine() throws {
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Self.pieceSize { try flush() }
  }

  mutating func flush() throws {
    guard !buffer.isEmpty else { return }
    try receive(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
