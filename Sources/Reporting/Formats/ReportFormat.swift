/// A way to lay out a report: the files that it makes of one.
public protocol ReportFormat: Sendable {
  /// The files of a report; a format for the terminal makes one.
  func files(of report: Report) -> [ReportFile]
}

/// A file that a format makes, written piece by piece so that a million rows need no memory.
public struct ReportFile: Sendable {
  /// Takes the next bytes of a file.
  public typealias Sink = ([UInt8]) throws -> Void

  /// The name inside the output folder, such as `posts.csv`.
  public let name: String
  private let content: @Sendable (Sink) throws -> Void

  /// A file and what writes it.
  public init(name: String, content: @escaping @Sendable (Sink) throws -> Void) {
    self.name = name
    self.content = content
  }

  /// Writes the whole file.
  public func write(to sink: Sink) throws { try content(sink) }
}

/// Gathers small pieces of text into pieces that are worth a system call.
struct TextPieces: ~Copyable {
  private var bytes: [UInt8] = []
  private let size = 1 << 16

  /// Adds text and hands over what has gathered once it is enough.
  mutating func add(_ text: String, to sink: ReportFile.Sink) throws {
    bytes.append(contentsOf: text.utf8)
    if bytes.count >= size { try flush(to: sink) }
  }

  /// Hands over the rest.
  mutating func flush(to sink: ReportFile.Sink) throws {
    guard !bytes.isEmpty else { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
