/// What a command line asks to run.
struct RunRequest {
  /// Which variants of each scenario.
  enum Variants {
    /// The scenario itself.
    case none
    /// Those of these names.
    case named([String])
    /// The scenario itself and all its variants.
    case all
  }

  /// The scenario files, or the folders that hold them.
  var files: [String]
  /// Which variants of each.
  var variants: Variants
  /// Changes such as `envelopes.FIR.total=-10%`.
  var changes: [String]
  /// Whether rows that cannot be read are left out.
  var skipsBadRows: Bool
}
