internal import CZlib
internal import DeclarativeFiles
internal import Glibc

/// The bytes of a file piece by piece, decompressed where the file is gzip.
struct ByteStream: ~Copyable {
  /// Bytes in memory, or a file that zlib reads and, where its first bytes are those of gzip, decompresses.
  private enum Source {
    case memory([UInt8])
    case file(gzFile)
  }

  /// The bytes that there probably are, where that is known: those of the file, which gzip may have made fewer.
  let expectedCount: Int
  private let source: Source
  private let path: String
  private var position = 0

  /// Bytes that are in memory already.
  init(_ bytes: [UInt8]) {
    source = .memory(bytes)
    expectedCount = bytes.count
    path = ""
  }

  /// A file, gzip or not.
  init(path: String) throws(UnreadableFile) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw UnreadableFile(path: path, systemError: errno) }
    guard let file = gzdopen(descriptor, "rb") else {
      close(descriptor)
      throw UnreadableFile(path: path, systemError: ENOMEM)
    }
    // Half of the least that is read at once: then zlib reads plain files straight into the caller's buffer.
    gzbuffer(file, 1 << 13)
    var status = stat()
    expectedCount = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    source = .file(file)
    self.path = path
  }

  deinit {
    if case .file(let file) = source { gzclose_r(file) }
  }

  /// Reads the next bytes.
  ///
  /// - Parameters:
  ///   - buffer: where they go.
  ///   - offset: where in the buffer they begin.
  ///   - limit: how many there may be, 1 GiB at most.
  /// - Returns: their number; 0 at the end.
  /// - Throws: ``TextFault`` `damagedGzip` for a gzip file that is cut or damaged, else why the system cannot read on.
  mutating func read(into buffer: inout [UInt8], at offset: Int, atMost limit: Int) throws -> Int {
    switch source {
    case .memory(let bytes):
      let count = min(limit, bytes.count - position)
      buffer.replaceSubrange(offset..<offset + count, with: bytes[position..<position + count])
      position += count
      return count
    case .file(let file):
      errno = 0
      let count = buffer.withUnsafeMutableBytes { gzread(file, $0[offset..<offset + limit].base, UInt32(limit)) }
      let systemError = errno
      var code = Z_OK
      gzerror(file, &code)
      if count < 0 || code == Z_BUF_ERROR {
        if code == Z_ERRNO { throw UnreadableFile(path: path, systemError: systemError) }
        throw TextFault.damagedGzip
      }
      return Int(count)
    }
  }
}

extension Slice where Base == UnsafeMutableRawBufferPointer {
  /// The address of the first byte.
  fileprivate var base: UnsafeMutableRawPointer? { UnsafeMutableRawBufferPointer(rebasing: self).baseAddress }
}
