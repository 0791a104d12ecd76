internal import Campaigns
internal import DeclarativeFiles
internal import Quantities
internal import Regulation

/// The files of running posts that a scenario's envelopes name, each read once for all its variants.
final class CommitmentFiles {
  /// Bytes that such a file may have.
  private static let byteLimit = 256 << 20

  /// The first file that could not be read.
  private(set) var unreadable: UnreadableFile?
  /// What was read, by path.
  private(set) var contents: [String: [UInt8]]

  /// Files of which some were read before.
  init(contents: [String: [UInt8]] = [:]) {
    self.contents = contents
  }

  /// The reader of a value that names such a file.
  func reader(_ definitions: ScenarioDefinitions, _ regulation: Regulation) -> ValueReader<[RunningPost]> {
    ValueReader { [self] value, log in
      guard let name = ValueReader.text.read(value, log) else { return nil }
      let path = RelativePath.resolved(name, from: value.location.file)
      guard let bytes = bytes(of: path, namedAt: value.location) else { return nil }
      return CommitmentReading(definitions: definitions, regulation: regulation).read(bytes, file: path, log)
    }
  }

  /// SHA-256 of a resolved scenario and of the files that its envelopes name, hexadecimal.
  func fingerprint(of text: String, _ tree: PositionedYAML) -> String {
    var hash = SHA256()
    hash.update(text.utf8)
    for envelope in tree["envelopes"]?.items ?? [] {
      guard let value = envelope["commitments"], let name = value.text else { continue }
      let path = RelativePath.resolved(name, from: value.location.file)
      guard let bytes = bytes(of: path, namedAt: value.location) else { continue }
      hash.update(SHA256.hexadecimal(of: bytes).utf8)
    }
    return hash.hexadecimal()
  }

  private func bytes(of path: String, namedAt place: SourceLocation) -> [UInt8]? {
    if let known = contents[path] { return known }
    do throws(UnreadableFile) {
      let bytes = try FileBytes.read(path, limit: Self.byteLimit, namedAt: place)
      contents[path] = bytes
      return bytes
    } catch {
      unreadable = unreadable ?? error
      return nil
    }
  }
}
