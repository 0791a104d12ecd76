internal import CZip

/// A ZIP archive whose parts are unpacked one at a time, within a limit.
struct ZipArchive: ~Copyable {
  private let archive: OpaquePointer
  private let limit: Int

  /// How often larger than its archive a workbook may be once unpacked; those that people make stay under 50 times.
  static let largestRatio: UInt64 = 200
  /// Bytes below which a ratio means nothing: a few empty cells pack tightly.
  private static let harmless: UInt64 = 16 << 20

  /// Opens an archive.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: bytes that one part may hold once unpacked.
  ///   - totalLimit: bytes that all parts may hold together once unpacked.
  /// - Throws: `SpreadsheetFault` when it is no ZIP archive, or would fill the memory.
  init(path: String, limit: Int, totalLimit: Int) throws(SpreadsheetFault) {
    var code: Int32 = 0
    guard let opened = zip_open(path, ZIP_RDONLY, &code) else {
      var error = zip_error_t()
      zip_error_init_with_code(&error, code)
      defer { zip_error_fini(&error) }
      let reason = String(cString: zip_error_strerror(&error))
      throw [ZIP_ER_OPEN, ZIP_ER_READ, ZIP_ER_NOENT, ZIP_ER_SEEK].contains(code)
        ? .unreadable(reason) : .notAWorkbook(reason)
    }
    let (unpacked, packed) = Self.sizes(of: opened)
    if unpacked > UInt64(totalLimit) {
      zip_discard(opened)
      throw .tooLargeInAll(limit: totalLimit)
    }
    if unpacked > Self.harmless, unpacked / max(packed, 1) > Self.largestRatio {
      zip_discard(opened)
      throw .packedTooTightly(ratio: Int(clamping: unpacked / max(packed, 1)))
    }
    archive = opened
    self.limit = limit
  }

  /// What all parts hold, as the archive declares it, and what they take in it.
  private static func sizes(of archive: OpaquePointer) -> (unpacked: UInt64, packed: UInt64) {
    var (unpacked, packed): (UInt64, UInt64) = (0, 0)
    for index in 0..<max(zip_get_num_entries(archive, 0), 0) {
      var status = zip_stat_t()
      guard zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0 else { continue }
      unpacked = unpacked.addingReportingOverflow(status.size).overflow ? .max : unpacked + status.size
      packed += min(status.comp_size, .max - packed)
    }
    return (unpacked, packed)
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
      // A part that holds more than the archive declares would slip past the limit on all parts together.
      guard bytes.count + Int(count) <= Int(clamping: status.size) else { throw .notAWorkbook(part) }
      bytes.append(contentsOf: chunk[..<Int(count)])
    }
  }
}
