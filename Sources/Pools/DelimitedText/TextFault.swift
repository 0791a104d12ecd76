/// Why a file cannot be read on as a table of text.
enum TextFault: Error {
  /// A gzip file that is cut or damaged.
  case damagedGzip
  /// More bytes than any pool has.
  case tooLarge
  /// A row beyond the size that a row may have.
  case rowTooLong
  /// A byte that is no character of Windows-1252.
  case unknownEncoding
}
