extension Wording {
  /// The sheet of settings and sources.
  public static var settingsSheet: Wording { Wording(en: "Settings and sources", fr: "Paramètres et sources") }
  /// What a line of settings is about.
  public static var settingsSubject: Wording { Wording(en: "Subject", fr: "Objet") }
  /// What a line of settings says.
  public static var settingsContent: Wording { Wording(en: "What it says", fr: "Ce qu’il en est") }
}
