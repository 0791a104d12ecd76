extension Wording {
  /// The kinds of values of a JSON file.
  public enum JSONKind {
    /// Fields in braces.
    public static var object: Wording { Wording(en: "an object { }", fr: "un objet { }") }
    /// Values in brackets.
    public static var list: Wording { Wording(en: "a list [ ]", fr: "une liste [ ]") }
    /// A quoted text.
    public static var text: Wording { Wording(en: "a text in quotes", fr: "un texte entre guillemets") }
    /// A number.
    public static var number: Wording { Wording(en: "a number", fr: "un nombre") }
    /// True or false.
    public static var flag: Wording { Wording(en: "true or false", fr: "true ou false") }
    /// Nothing.
    public static var null: Wording { Wording(verbatim: "null") }
  }

  /// A file that is no JSON, with the place at which that shows.
  public static func notJSON(_ problem: Wording, line: Int, column: Int) -> Wording {
    Wording(
      en: "this is not JSON (line \(line), column \(column)): \(problem.english)",
      fr: "ceci n’est pas du JSON (ligne \(line), colonne \(column)) : \(problem.french)")
  }

  /// Why a text is no JSON.
  public enum JSONProblem {
    /// The text stops inside a value.
    public static var endsEarly: Wording { Wording(en: "the file ends too early", fr: "le fichier s’arrête trop tôt") }
    /// Something that is no value.
    public static var noValue: Wording { Wording(en: "a value was expected here", fr: "une valeur était attendue ici") }
    /// Another character.
    public static func expected(_ character: String) -> Wording {
      Wording(en: "“\(character)” was expected here", fr: "« \(character) » était attendu ici")
    }
    /// Text after the end.
    public static var goesOn: Wording {
      Wording(en: "nothing more was expected here", fr: "plus rien n’était attendu ici")
    }
    /// Too many levels.
    public static var tooDeep: Wording {
      Wording(en: "values stand too deep inside one another", fr: "les valeurs sont imbriquées trop profondément")
    }
    /// Bytes that are no UTF-8.
    public static var notUTF8: Wording { Wording(en: "the text is not UTF-8", fr: "le texte n’est pas en UTF-8") }
    /// A raw control character.
    public static var controlCharacter: Wording {
      Wording(en: "a control character stands in a text", fr: "un texte contient un caractère de contrôle")
    }
    /// A backslash before something unknown.
    public static var badEscape: Wording {
      Wording(en: "what follows “\\” is unknown", fr: "ce qui suit « \\ » est inconnu")
    }
    /// Something like a number.
    public static var badNumber: Wording {
      Wording(en: "a digit was expected here", fr: "un chiffre était attendu ici")
    }
  }

  /// What is wrong with a saved result.
  public enum ResultFault {
    /// A field that stands twice in an object of a result.
    public static func repeatedField(_ name: String) -> Wording {
      Wording(en: "the field “\(name)” is repeated", fr: "le champ « \(name) » est répété")
    }

    /// A field that results do not have.
    public static func unknownField(_ name: String) -> Wording {
      Wording(en: "no result has a field “\(name)” here", fr: "aucun résultat n’a de champ « \(name) » ici")
    }

    /// A field that is not there.
    public static func missingField(_ name: String) -> Wording {
      Wording(en: "the field “\(name)” is missing", fr: "le champ « \(name) » manque")
    }

    /// A value of another type.
    public static func wrongType(expected: Wording) -> Wording {
      Wording(en: "\(expected.english) was expected here", fr: "\(expected.french) était attendu ici")
    }

    /// A text that is none of those known.
    public static func unknownValue(_ text: String) -> Wording {
      Wording(en: "“\(text)” is not known here", fr: "« \(text) » n’est pas connu ici")
    }

    /// A number with more decimals than it can have, or too large.
    public static func inexactNumber(digits: Int) -> Wording {
      digits == 0
        ? Wording(en: "a whole number was expected here", fr: "un nombre entier était attendu ici")
        : Wording(
          en: "a number with at most \(digits) decimals was expected here",
          fr: "un nombre d’au plus \(digits) décimales était attendu ici")
    }

    /// A file of another kind than a certificate.
    public static func notACertificate(_ schema: String) -> Wording {
      Wording(
        en: "this is no certificate of the format “\(schema)”", fr: "ce n’est pas un certificat du format « \(schema) »"
      )
    }

    /// A list of numbers that is no list of multipliers.
    public static var notMultipliers: Wording {
      Wording(
        en:
          "a list of multipliers was expected here: bits from 0 to 60, then rows in ascending order and a number each",
        fr:
          "une liste de multiplicateurs était attendue ici : de 0 à 60 bits, puis des lignes par ordre croissant et un "
          + "nombre pour chacune")
    }

    /// A certificate whose fingerprint is not that of its content.
    public static var certificateAltered: Wording {
      Wording(
        en: "the certificate was altered or damaged: its content does not have this fingerprint",
        fr: "le certificat a été modifié ou abîmé : son contenu n’a pas cette empreinte")
    }

    /// States above no floor, or a floor without states.
    public static var statesWithoutFloor: Wording {
      Wording(
        en: "a lemma has both “floor” and “states”, or neither",
        fr: "un lemme a « floor » et « states », ou aucun des deux")
    }

    /// A list of numbers that is no split.
    public static var notASplit: Wording {
      Wording(en: "a count and its limit were expected here", fr: "un décompte et sa limite étaient attendus ici")
    }

    /// A step that ends in no way, or in two.
    public static var notAStep: Wording {
      Wording(
        en: "a step has one of “close”, “split” and “state”",
        fr: "une étape a un seul des champs « close », « split » et « state »")
    }

    /// A number that is no position in a list.
    public static var notAPosition: Wording {
      Wording(
        en: "a position in a list, from 0, was expected here",
        fr: "un rang dans une liste, à partir de 0, était attendu ici")
    }

    /// A gap that does not follow from the objective and the bound.
    public static var gapDoesNotFollow: Wording {
      Wording(
        en: "the gap is not (bound − objective) / bound", fr: "l’écart n’est pas (borne − objectif) / borne")
    }

    /// Places on the waiting list that leave holes or meet.
    public static var waitingPlacesDoNotFollow: Wording {
      Wording(
        en: "the places on the waiting list are not 1, 2, 3… each once",
        fr: "les places de la liste d’attente ne sont pas 1, 2, 3… une fois chacune")
    }

    /// A definition other than that of the format.
    public static var definitionChanged: Wording {
      Wording(
        en: "this is not the definition of the indicator in this format",
        fr: "ce n’est pas la définition de l’indicateur dans ce format")
    }

    /// A post that is funded without being paid, or the contrary.
    public static var fundingFieldsDoNotFollow: Wording {
      Wording(
        en: "a funded post has all fields of its funding, another post has none",
        fr: "un poste retenu porte tous les champs de son financement, un autre n’en porte aucun")
    }

    /// A result of a format that is not read.
    public static func unknownFormat(_ schema: String, expected: String) -> Wording {
      Wording(
        en: "this file is of the format “\(schema)”; “\(expected)” is read here",
        fr: "ce fichier est au format « \(schema) » ; ici, on lit « \(expected) »")
    }
  }
}
