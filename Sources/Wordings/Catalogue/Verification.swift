extension Wording {
  /// What the verification of a result finds.
  public enum Verification {
    /// A figure or a text that is not what the inputs give.
    public static func differs(_ place: String, stated: String, recomputed: String) -> Wording {
      Wording(
        en: "\(place): the result states \(stated), the inputs give \(recomputed)",
        fr: "\(place) : le résultat indique \(stated), les données donnent \(recomputed)")
    }

    /// Something that the result states and the inputs do not give.
    public static func surplus(_ place: String, stated: String) -> Wording {
      Wording(
        en: "\(place): the result states \(stated), the inputs give nothing",
        fr: "\(place) : le résultat indique \(stated), les données ne donnent rien")
    }

    /// Something that the inputs give and the result does not state.
    public static func missing(_ place: String, recomputed: String) -> Wording {
      Wording(
        en: "\(place): the result states nothing, the inputs give \(recomputed)",
        fr: "\(place) : le résultat n’indique rien, les données donnent \(recomputed)")
    }

    /// A post paid in a way that it cannot be.
    public static func noSuchOption(post: String, isEligible: Bool) -> Wording {
      isEligible
        ? Wording(
          en: "post \(post) is funded by an envelope, a start or a duration that is not open to it",
          fr: "le poste \(post) est retenu sur une enveloppe, un début ou une durée qui ne lui sont pas ouverts")
        : Wording(
          en: "post \(post) is funded although it is not eligible",
          fr: "le poste \(post) est retenu alors qu’il est irrecevable")
    }

    /// A limit that the funded posts exceed, or do not reach.
    public static func limitBroken(_ limit: String) -> Wording {
      Wording(
        en: "\(limit): the funded posts do not respect this limit",
        fr: "\(limit) : les postes retenus ne respectent pas cette limite")
    }

    /// A group that is funded in part.
    public static func groupInPart(post: String) -> Wording {
      Wording(
        en: "the group of post \(post) is funded in part: it is all or none",
        fr: "le groupe du poste \(post) n’est retenu qu’en partie : c’est tout ou rien")
    }

    /// A post funded before the one that its establishment prefers.
    public static func orderBroken(_ rule: String, post: String, needed: String) -> Wording {
      Wording(
        en: "\(rule): post \(post) is funded, \(needed), ranked just before it, is not",
        fr: "\(rule) : le poste \(post) est retenu, mais pas \(needed), classé juste avant lui")
    }

    /// A decision of the commission that is not followed.
    public static func decisionNotFollowed(post: String, isFund: Bool) -> Wording {
      isFund
        ? Wording(
          en: "the commission decided to fund post \(post), and it is not funded",
          fr: "la commission a décidé de retenir le poste \(post), et il n’est pas retenu")
        : Wording(
          en: "the commission refused post \(post), and it is funded",
          fr: "la commission a refusé le poste \(post), et il est retenu")
    }

    /// A bound below what is reached.
    public static func boundTooLow(bound: String, reached: String) -> Wording {
      Wording(
        en: "the upper bound, \(bound), is below the \(reached) that the funded posts reach",
        fr: "la borne supérieure, \(bound), est sous les \(reached) qu’atteignent les postes retenus")
    }

    /// A status that contradicts the rest.
    public static func statusContradicted(_ status: String) -> Wording {
      Wording(
        en: "the status “\(status)” does not go with the objective, its bound and the levels proved",
        fr: "le statut « \(status) » ne va pas avec l’objectif, sa borne et les niveaux prouvés")
    }

    /// Nothing to fund, which breaks no rule, where the result says that every allocation does.
    public static var infeasibilityRefuted: Wording {
      Wording(
        en: "the result says that no allocation respects the rules; funding nothing respects them all",
        fr: "le résultat dit qu’aucune répartition ne respecte les règles ; ne rien retenir les respecte toutes")
    }

    /// A better allocation than the one that is called the best.
    public static func improvable(_ change: Wording) -> Wording {
      Wording(
        en: "the result is said to be the best; \(change.english) respects every rule and is better",
        fr: "le résultat est dit le meilleur ; \(change.french) respecte toutes les règles et vaut mieux")
    }

    /// A change that betters an allocation: posts that enter, posts that leave, or another way of paying.
    public static func change(entering: [String], leaving: [String]) -> Wording {
      let (into, out) = (entering.joined(separator: ", "), leaving.joined(separator: ", "))
      switch (entering.isEmpty, leaving.isEmpty) {
      case (false, true): return Wording(en: "funding \(into) as well", fr: "retenir aussi \(into)")
      case (true, _): return Wording(en: "not funding \(out)", fr: "ne pas retenir \(out)")
      case (false, false):
        return entering == leaving
          ? Wording(en: "paying \(into) otherwise", fr: "financer \(into) autrement")
          : Wording(en: "funding \(into) instead of \(out)", fr: "retenir \(into) au lieu de \(out)")
      }
    }

    /// A certificate of a run on other inputs.
    public static func certificateOfOtherInputs(_ input: Wording) -> Wording {
      Wording(
        en: "the certificate was made for other inputs: the fingerprint of \(input.english) differs",
        fr: "le certificat a été fait pour d’autres données : l’empreinte diffère pour \(input.french)")
    }

    /// A certificate beside a result without a bound.
    public static var nothingToProve: Wording {
      Wording(
        en: "the result has no bound that a certificate could prove",
        fr: "le résultat n’a pas de borne qu’un certificat puisse prouver")
    }

    /// A certificate that proves nothing.
    public static func certificateFlawed(_ place: String, _ flaw: Wording) -> Wording {
      Wording(
        en: "the certificate proves nothing: \(place): \(flaw.english)",
        fr: "le certificat ne prouve rien : \(place) : \(flaw.french)")
    }

    /// Inputs that are no longer those of the result.
    public static func inputsChanged(_ input: Wording) -> Wording {
      Wording(
        en: "\(input.english) is no longer the one of the result: its fingerprint differs",
        fr: "\(input.french) n’est plus celui du résultat : son empreinte diffère")
    }

    /// The scenario, as an input.
    public static var scenarioInput: Wording { Wording(en: "the scenario", fr: "le scénario") }
    /// The posts, as an input.
    public static var poolInput: Wording { Wording(en: "the pool of posts", fr: "le fichier des postes") }
  }
}

extension Wording {
  /// The conclusion of a verification.
  public enum VerificationSummary {
    /// Everything agrees.
    public static func agrees(posts: Int, funded: Int, limits: Int) -> Wording {
      let (english, french) = (Typography(.english), Typography(.french))
      return Wording(
        en: "The result agrees with its inputs: \(english.integer(Int64(posts))) posts, "
          + "\(english.integer(Int64(funded))) of them funded, and \(english.integer(Int64(limits))) limits were "
          + "computed again in whole cents and thousandths of a point.",
        fr: "Le résultat est conforme à ses données : \(french.integer(Int64(posts))) postes, dont "
          + "\(french.integer(Int64(funded))) retenus, et \(french.integer(Int64(limits))) limites ont été recalculés "
          + "en centimes et millièmes de point entiers.")
    }

    /// Something does not agree.
    public static func differs(findings: Int) -> Wording {
      let counted = Wording.counted(
        findings, en: ("point does", "points do"), fr: ("point ne concorde", "points ne concordent"))
      return Wording(
        en: "The result is false or its inputs have changed: \(counted.english) not agree.",
        fr: "Le résultat est faux ou ses données ont changé : \(counted.french) pas.")
    }

    /// No figure was proven beyond the bound that the result states.
    public static var boundIsStated: Wording {
      Wording(
        en: "The upper bound is the result’s own: simple exchanges do not refute it, and without a certificate nothing "
          + "here proves it.",
        fr:
          "La borne supérieure est celle du résultat : de simples échanges ne la réfutent pas, et sans certificat rien "
          + "ici ne la prouve.")
    }

    /// The bound follows from the certificate.
    public static func boundIsProven(thousandths: Int64, reached: Int64, isPoints: Bool, steps: Int) -> Wording {
      let counted = Wording.counted(
        steps, en: ("step was", "steps were"), fr: ("étape recalculée", "étapes recalculées"))
      let rest =
        thousandths == reached
        ? Wording(en: "gap 0: no allocation is worth more", fr: "écart 0 : aucune répartition ne vaut plus")
        : Wording { typography in
          let gap = typography.points(thousandths: thousandths - reached)
          let share = share(of: thousandths - reached, in: thousandths).map { millionths in
            let percent = typography.decimal(millionths, digits: 6, shortest: true)
            return typography.language == .english ? ", \(percent)% of the bound" : ", \(percent)\u{202F}% de la borne"
          }
          return typography.language == .english
            ? "gap \(gap)\(share ?? ""): no allocation is worth more than that above this one"
            : "écart \(gap)\(share ?? "") : aucune répartition ne dépasse celle-ci de plus"
        }
      let bound = figure(thousandths, isPoints: isPoints)
      return Wording(
        en: "The bound of \(bound.english) is proven by the certificate, "
          + "whose \(counted.english) computed again in integers: \(rest.english).",
        fr: "La borne de \(bound.french) est prouvée par le certificat "
          + "(\(counted.french) en nombres entiers) : \(rest.french).")
    }

    /// A number of points or of posts.
    private static func figure(_ thousandths: Int64, isPoints: Bool) -> Wording {
      let unit = isPoints ? Wording(en: "points", fr: "points") : Wording(en: "posts", fr: "postes")
      return Wording { typography in
        "\(typography.points(thousandths: thousandths)) \(typography.language == .english ? unit.english : unit.french)"
      }
    }

    /// A part of a bound in millionths of a percent, rounded up; nil where the bound is not positive.
    private static func share(of gap: Int64, in bound: Int64) -> Int64? {
      guard bound > 0 else { return nil }
      return Int64(clamping: (Int128(gap) * 100_000_000 + Int128(bound) - 1) / Int128(bound))
    }

    /// The certificate is about a higher bound than the result's.
    public static func lowerBoundIsStated(thousandths: Int64, isPoints: Bool) -> Wording {
      let bound = figure(thousandths, isPoints: isPoints)
      return Wording(
        en: "The bound of \(bound.english) that the result states is lower: "
          + "the search found it, the certificate does not prove it.",
        fr: "La borne de \(bound.french) qu’énonce le résultat est plus "
          + "basse : la recherche l’a trouvée, le certificat ne la prouve pas.")
    }

    /// Exact values of one unit more, which take a search to check.
    public static var marginalValuesAreStated: Wording {
      Wording(
        en: "The worth of one unit more of each limit is the result’s own; checking it takes a search.",
        fr: "La valeur d’une unité de plus de chaque limite est celle du résultat ; la vérifier demande une recherche.")
    }

    /// Sentences that another version of the program wrote.
    public static func sentencesOfAnotherVersion(_ version: String) -> Wording {
      Wording(
        en:
          "Version \(version) wrote the sentences of the reasons: they were not compared, the rules they name were.",
        fr: "La version \(version) a rédigé les phrases des motifs ; elles n’ont pas été comparées, leurs règles si.")
    }
  }
}
