internal import CZip

/// A ZIP archive whose parts are unpacked one at a time, within a limit.
struct ZipArchive: ~Copyable {
  private let archive: OpaquePointer
  private let limit: Int

  /// Opens an archive.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: bytes that one part may hold once unpacked.
  /// - Throws: `SpreadsheetFault` when it is no ZIP archive.
  init(path: String, limit: Int) throws(SpreadsheetFault) {
    var code: Int32 = 0
    guard let opened = zip_open(path, ZIP_RDONLY, &code) else {
      var error = zip_error_t()
      zip_error_init_with_code(&error, code)
      defer { zip_error_fini(&error) }
      let reason = String(cString: zip_error_strerror(&error))
      throw [ZIP_ER_OPEN, ZIP_ER_READ, ZIP_ER_NOENT, ZIP_ER_SEEK].contains(code)
        ? .unreadable(reason) : .notAWorkbook(reason)
    }
    archive = opened
    self.limit = limit
  }

  deinit { zip_discard(archive) }

  /// The bytes of a part; nil when there is no such part.
  func bytes(of part: String) throws(SpreadsheetFault) -> [UInt8]? {
    var status = zip_stat_t()
    guard zip_stat(archive, part, 0, &status) == 0 else { return nil }
    if status.encryption_method != UInt16(ZIP_EM_NONE) { throw .encryptedOrOld }
    guard status.size <= UInt64(limit) else { throw .tooLarge(part: part, limit: limit) }
    guard let file = zip_fopen(archive, part, 0) else { throw .notAWorkbook(part) }
    defer { zip_fclose(file) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.size))
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = zip_fread(file, &chunk, zip_uint64_t(chunk.count))
      guard count >= 0 else { throw .notAWorkbook(part) }
      if count == 0 { return bytes }
      guard bytes.count + Int(count) <= limit else { throw .tooLarge(part: part, limit: limit) }
      bytes.append(contentsOf: chunk[..<Int(count)])
    }
  }
}
