import CZip
import Foundation

/// An archive of one part of zeros, which pack about a thousand times.
enum ZeroArchive {
  static func write(to path: String, part: String, megabytes: Int) throws {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else { throw CocoaError(.fileWriteUnknown) }
    let count = megabytes << 20
    // The archive frees the zeros when it is closed.
    let zeros = calloc(count, 1)
    guard let source = zip_source_buffer(archive, zeros, zip_uint64_t(count), 1),
      zip_file_add(archive, part, source, 0) >= 0, zip_close(archive) == 0
    else { throw CocoaError(.fileWriteUnknown) }
  }
}
