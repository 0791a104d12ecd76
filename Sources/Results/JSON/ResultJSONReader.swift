internal import DeclarativeFiles

/// Reads a saved `result.json` back, exactly: amounts and points never pass through floating point.
///
/// Posts are kept as the bytes of the file and read again on demand, so that a million of them stay small.
public enum ResultJSONReader {
  /// How a field is treated that this format does not have.
  public enum UnknownFields: Sendable {
    /// It is a fault: nothing may be added to a result that is verified.
    case refused
    /// It is passed over, as a later version may have written it.
    case ignored
  }

  /// The largest file that is read: 2 GB.
  public static let largestFile = 2_000_000_000

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file as the user named it.
  ///   - unknownFields: how a field is treated that this format does not have.
  /// - Returns: the result.
  /// - Throws: ``UnreadableFile`` when the file cannot be read or is no JSON, ``InputFaults`` when it is no result.
  public static func read(_ path: String, unknownFields: UnknownFields) throws -> AllocationResult {
    try result(from: FileBytes.read(path, limit: largestFile), of: path, unknownFields: unknownFields)
  }

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: the file as the user named it, for messages.
  ///   - unknownFields: how a field is treated that this format does not have.
  /// - Returns: the result.
  /// - Throws: ``UnreadableFile`` when the bytes are no JSON, ``InputFaults`` when they are no result.
  public static func result(
    from bytes: [UInt8], of path: String, unknownFields: UnknownFields
  ) throws -> AllocationResult {
    var file = ResultFile(bytes, allowsUnknownFields: unknownFields == .ignored)
    do {
      try file.read()
    } catch {
      throw error.unreadable(path, in: bytes)
    }
    try InputFaults.check(file.faults, path, in: bytes)
    return file.result
  }
}
