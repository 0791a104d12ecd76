internal import DeclarativeFiles
internal import Glibc

extension PoolFile {
  /// The file's bytes from the beginning.
  func stream() throws(UnreadableFile) -> ByteStream {
    if let bytes { return ByteStream(bytes) }
    do {
      return try ByteStream(path: name)
    } catch {
      throw UnreadableFile(path: name, reason: error.reason, namedAt: namedAt)
    }
  }

  /// The file as it can be read more than once: in memory, where it is a pipe.
  func rereadable() throws -> PoolFile {
    guard bytes == nil else { return self }
    var status = stat()
    guard stat(name, &status) == 0, status.st_mode & S_IFMT == S_IFIFO || status.st_mode & S_IFMT == S_IFCHR else {
      return self
    }
    var stream = try stream()
    var content: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while case let count = try stream.read(into: &block, at: 0, atMost: block.count), count > 0 {
      content += block[..<count]
      if content.count > 1 << 32 { throw TextFault.tooLarge }
    }
    return PoolFile(name: name, bytes: content)
  }
}
