internal import Quantities

/// The part of a file that is being read: as many whole rows as fit, in UTF-8.
///
/// Its bytes are followed by a margin, so that many bytes can be loaded at once wherever a text starts.
struct TextWindow: ~Copyable {
  /// How the bytes of the file are text.
  enum Encoding {
    case utf8
    case windows1252
  }

  /// Bytes after the last that may be loaded, whatever they hold.
  static let margin = 64
  /// Bytes of a fresh window: they stay in the processor's cache from the reading to the last use.
  private static let usualSize = 1 << 16
  /// Bytes that one row may have.
  static let rowLimit = 1 << 24
  /// Bytes that a file may have, once decompressed.
  private static let fileLimit = 1 << 35

  /// The bytes, of which those before `end` are the file's.
  private(set) var bytes: [UInt8]
  /// The end of the file's bytes in the window.
  private(set) var end = 0
  /// Whether the file ends where the window does.
  private(set) var isLast = false
  /// The fingerprint of the file's own bytes, up to here.
  private(set) var fingerprint: SHA256
  /// The file's own bytes, up to here.
  private(set) var bytesRead = 0
  /// The file's own bytes that there probably are; 0 where that is not known.
  var expectedBytes: Int { stream.expectedCount }
  private var stream: ByteStream
  private let encoding: Encoding
  private var raw: [UInt8]

  /// The beginning of a file.
  init(_ stream: consuming ByteStream, encoding: Encoding, fingerprint: SHA256) throws {
    self.stream = stream
    self.encoding = encoding
    self.fingerprint = fingerprint
    bytes = Array(repeating: 0, count: Self.usualSize + Self.margin)
    raw = encoding == .utf8 ? [] : Array(repeating: 0, count: Self.usualSize / Windows1252.expansion)
    try refill(from: 0)
  }

  /// Drops what has been read and takes in what follows.
  ///
  /// - Parameter start: the first byte that is still needed.
  /// - Throws: ``TextFault``, or why the system cannot read on.
  mutating func refill(from start: Int) throws {
    let kept = end - start
    // Moved in place: a slice of the array put back into it would copy the whole window first.
    bytes.withUnsafeMutableBytes { $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
    end = kept
    var room = bytes.count - Self.margin - kept
    if room < bytes.count / 2 {
      guard bytes.count < Self.rowLimit else { throw TextFault.rowTooLong }
      bytes += Array(repeating: 0, count: bytes.count)
      room = bytes.count - Self.margin - kept
    }
    while room >= Self.usualSize / 4 {
      let count = try take(atMost: room)
      if count == 0 {
        isLast = true
        return
      }
      room -= count
    }
  }

  private mutating func take(atMost room: Int) throws -> Int {
    let start = end
    switch encoding {
    case .utf8:
      let count = try stream.read(into: &bytes, at: start, atMost: room)
      fingerprint.update(bytes[start..<start + count])
      bytesRead += count
      end += count
    case .windows1252:
      let wanted = min(raw.count, room / Windows1252.expansion)
      let count = try stream.read(into: &raw, at: 0, atMost: wanted)
      fingerprint.update(raw[..<count])
      bytesRead += count
      guard let newEnd = Windows1252.transcode(raw[..<count], into: &bytes, at: start) else {
        throw TextFault.unknownEncoding
      }
      end = newEnd
    }
    guard bytesRead <= Self.fileLimit else { throw TextFault.tooLarge }
    return end - start
  }
}
