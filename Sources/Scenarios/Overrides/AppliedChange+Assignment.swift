public import Results

extension AppliedChange {
  /// The `--set` that makes this change again; nil for what was removed.
  public var assignment: String? {
    after.map { value in
      // An equals sign keeps a negative number from being read as a change of what stands there.
      path + "=" + (value.hasPrefix("-") ? "=" : "") + value
    }
  }
}
