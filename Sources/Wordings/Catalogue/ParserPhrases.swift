extension Wording {
  /// The phrases that the argument parser writes in English, each `*` standing for a name or a value.
  public static let parserPhrases: [Wording] = [
    Wording(en: "OVERVIEW: *", fr: "*"),
    Wording(en: "USAGE: *", fr: "UTILISATION : *"),
    Wording(en: "Usage: *", fr: "Utilisation : *"),
    Wording(en: "ARGUMENTS:", fr: "ARGUMENTS :"),
    Wording(en: "OPTIONS:", fr: "OPTIONS :"),
    Wording(en: "SUBCOMMANDS:", fr: "COMMANDES :"),
    Wording(en: "Help:  *", fr: "Aide : *"),
    Wording(
      en: "  See '* <subcommand>' for detailed help.", fr: "  « * COMMANDE » donne l’aide détaillée d’une commande."),
    Wording(en: "  See '*' for more information.", fr: "  « * » en dit plus."),
    Wording(en: "*Show help information.", fr: "*Afficher l’aide."),
    Wording(en: "*Show the version.", fr: "*Afficher la version."),
    Wording(en: "*Show subcommand help information.", fr: "*Afficher l’aide d’une commande."),
    Wording(
      en: "Error: Unknown option '*'. Did you mean '*'?",
      fr: "Erreur : option inconnue « * » ; vouliez-vous dire « * » ?"),
    Wording(en: "Error: Unknown option '*'", fr: "Erreur : option inconnue « * »"),
    Wording(en: "Error: Missing expected argument '*'", fr: "Erreur : il manque l’argument « * »"),
    Wording(en: "Error: Missing one of: '*'", fr: "Erreur : il manque l’un de : « * »"),
    Wording(en: "Error: Missing value for '*'", fr: "Erreur : il manque la valeur de « * »"),
    Wording(en: "Error: Unexpected argument '*'", fr: "Erreur : argument inattendu « * »"),
    Wording(en: "Error: * unexpected arguments: '*'", fr: "Erreur : * arguments inattendus : « * »"),
    Wording(
      en: "Error: The value '*' is invalid for '*': *", fr: "Erreur : la valeur « * » ne convient pas à « * » : *"),
    Wording(
      en: "Error: The value '*' is invalid for '*'. Please provide one of '*' and '*'.",
      fr: "Erreur : la valeur « * » ne convient pas à « * » ; donnez « * » ou « * »."),
    Wording(
      en: "Error: The value '*' is invalid for '*'*", fr: "Erreur : la valeur « * » ne convient pas à « * »*"),
    Wording(
      en: "Error: The option '*' does not take any value, but '*' was specified.",
      fr: "Erreur : l’option « * » n’admet pas de valeur, mais « * » est donné."),
    Wording(en: "Error: *", fr: "Erreur : *"),
  ]
}
