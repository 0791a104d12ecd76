/// Why a workbook cannot be read.
public enum SpreadsheetFault: Error, Sendable, Hashable {
  /// The file cannot be opened or read.
  case unreadable(String)
  /// The file is not a ZIP archive of sheets: damaged, cut off or of another format.
  case notAWorkbook(String)
  /// The workbook is protected by a password, or in the old binary format.
  case encryptedOrOld
  /// A part of the archive is larger than is accepted once unpacked.
  case tooLarge(part: String, limit: Int)
  /// All parts together are larger than is accepted once unpacked.
  case tooLargeInAll(limit: Int)
  /// The archive would grow so many times when unpacked that no person can have made it.
  case packedTooTightly(ratio: Int)
  /// A part that every workbook has is missing.
  case missingPart(String)
  /// A part is not well-formed.
  case malformed(part: String, line: Int, problem: String)
}
