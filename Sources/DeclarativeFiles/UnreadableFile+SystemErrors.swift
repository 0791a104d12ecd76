internal import Glibc
internal import Wordings

extension UnreadableFile {
  /// A file for which the system answered with an error number.
  ///
  /// - Parameters:
  ///   - path: the file as the user named it.
  ///   - code: the value of `errno` right after the call that failed.
  ///   - place: the place in another file where it is named, if any.
  public init(path: String, systemError code: Int32, namedAt place: SourceLocation? = nil) {
    let reason: Wording =
      switch code {
      case ENOENT, ENOTDIR: .noSuchFile
      case EISDIR: .isAFolder
      case EACCES, EPERM: .readingForbidden
      default: .systemAnswer(strerror(code).map { String(cString: $0) } ?? String(code))
      }
    self.init(path: path, reason: reason, namedAt: place)
  }
}
