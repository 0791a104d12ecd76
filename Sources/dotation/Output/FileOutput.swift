/// What a command makes, in a file or on standard output.
enum FileOutput {
  /// Writes to a file, which takes its place when it is complete, or to standard output where none, or `-`, is named.
  static func write(
    to path: String?, content: (_ sink: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    guard let path, path != "-", path != "/dev/stdout" else {
      return try content { bytes in try StandardOutput.write(bytes) }
    }
    var files = AtomicFiles()
    try files.stage(path, content: content)
    try files.commit()
  }

  /// Writes a text.
  static func write(_ text: String, to path: String?) throws {
    try write(to: path) { sink in try sink(Array(text.utf8)) }
  }
}
