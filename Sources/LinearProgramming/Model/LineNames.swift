/// The names of the rows or columns of a model, made only when somebody asks for them.
///
/// A name begins with a letter or `_` and goes on with letters, digits, `_` and `.`: what every reader of model
/// files accepts. See ``NameRule``.
public enum LineNames: Sendable {
  /// A prefix and the number of the line, counted from zero: `x0`, `x1`, …
  case numbered(prefix: String)
  /// One name for each line.
  case listed([String])
  /// A name computed from the number of the line; different lines must get different names.
  case computed(@Sendable (Int) -> String)

  /// The name of line `line`.
  public subscript(line: Int) -> String {
    switch self {
    case .numbered(let prefix): "\(prefix)\(line)"
    case .listed(let names): names[line]
    case .computed(let name): name(line)
    }
  }
}
