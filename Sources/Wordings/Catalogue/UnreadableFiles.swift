extension Wording {
  /// A file that is not there.
  public static var noSuchFile: Wording {
    Wording(en: "there is no such file", fr: "ce fichier n’existe pas")
  }

  /// A folder where a file is expected.
  public static var isAFolder: Wording {
    Wording(en: "this is a folder, not a file", fr: "c’est un dossier, pas un fichier")
  }

  /// A file that the user may not read.
  public static var readingForbidden: Wording {
    Wording(en: "reading it is not permitted", fr: "sa lecture n’est pas autorisée")
  }

  /// A file above the size that is read.
  public static func fileTooLarge(megabytes: Int) -> Wording {
    Wording(
      en: "the file is larger than \(megabytes) MB, the most that is read here",
      fr: "le fichier dépasse \(megabytes)\u{00A0}Mo, la limite de lecture")
  }

  /// What the system answers when a file cannot be read.
  public static func systemAnswer(_ text: String) -> Wording {
    Wording(en: "the system answers: \(text)", fr: "le système répond\u{202F}: \(text)")
  }
}
