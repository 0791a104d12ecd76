extension Wording {
  /// Too few or too many invented posts.
  public static func syntheticPostsOutOfRange(_ largest: Int) -> Wording {
    Wording {
      $0.language == .french
        ? "le nombre de postes va de 1 à \($0.integer(Int64(largest)))"
        : "the number of posts is from 1 to \($0.integer(Int64(largest)))"
    }
  }
}
