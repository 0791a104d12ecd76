internal import Glibc
internal import Wordings

/// Whole files of limited size, read at once.
public enum FileBytes {
  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - path: the file as the user named it.
  ///   - limit: the most bytes that are read.
  ///   - place: the place in another file where it is named, if any.
  /// - Returns: the bytes as they are.
  /// - Throws: ``UnreadableFile`` when there is no such file, it is a folder, may not be read or is larger.
  public static func read(
    _ path: String, limit: Int, namedAt place: SourceLocation? = nil
  ) throws(UnreadableFile) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw UnreadableFile(path: path, systemError: errno, namedAt: place) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    let blockSize = 1 << 16
    while true {
      var failure: Int32 = 0
      let block = [UInt8](unsafeUninitializedCapacity: blockSize) { buffer, count in
        let received = Glibc.read(descriptor, buffer.baseAddress, blockSize)
        if received < 0 { failure = errno }
        count = max(0, received)
      }
      if failure == EINTR { continue }
      if failure != 0 { throw UnreadableFile(path: path, systemError: failure, namedAt: place) }
      if block.isEmpty { return bytes }
      bytes += block
      if bytes.count > limit {
        throw UnreadableFile(path: path, reason: .fileTooLarge(megabytes: limit / 1_000_000), namedAt: place)
      }
    }
  }
}
