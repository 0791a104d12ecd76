extension Wording {
  /// Labels and sentences of the headline of a simulation.
  public enum Headline {
    /// The label of the number of funded posts.
    public static var funded: Wording { Wording(en: "Funded", fr: "Retenus") }
    /// The label of the points.
    public static var points: Wording { Wording(en: "Points", fr: "Points") }
    /// The label of what is proven.
    public static var proof: Wording { Wording(en: "Proof", fr: "Preuve") }
    /// The label of the outcome when there is no allocation.
    public static var outcome: Wording { Wording(en: "Outcome", fr: "Issue") }
    /// The label of the envelopes.
    public static var envelopes: Wording { Wording(en: "Envelopes", fr: "Enveloppes") }
    /// The label of the indicators.
    public static var indicators: Wording { Wording(en: "Spread", fr: "Répartition") }
    /// The label of the readings of the law.
    public static var readings: Wording { Wording(en: "Readings", fr: "Lectures") }
    /// The label of the variant.
    public static var variant: Wording { Wording(en: "Variant", fr: "Variante") }
    /// The label of the run's own figures.
    public static var run: Wording { Wording(en: "Run", fr: "Calcul") }

    /// That no post is a real request.
    public static var synthetic: Wording {
      Wording(
        en: "SYNTHETIC POSTS — invented for trials, no real application.",
        fr: "POSTES SYNTHÉTIQUES — inventés pour essai, aucune candidature réelle.")
    }

    /// How many posts are funded, of how many.
    public static func posts(funded: Int, requested: Int, eligible: Int) -> Wording {
      let counted = Wording.counted(funded, en: ("post", "posts"), fr: ("poste", "postes"))
      let (of, fit) = (figure(requested), figure(eligible))
      return Wording(
        en: "\(counted.english) of \(of.english) requested (\(fit.english) eligible)",
        fr: "\(counted.french) sur \(of.french) demandés (\(fit.french) recevables)")
    }

    /// What an envelope pays: posts and euros.
    public static func envelope(_ id: String, posts: Int, postsLimit: Int?, cents: Int64, limitCents: Int64?) -> Wording
    {
      let euros = Wording { $0.euros(cents: cents) }
      let limit = limitCents.map { limit in Wording { $0.euros(cents: limit) } }
      let counted =
        postsLimit.map { limit in
          Wording(
            en: "\(figure(posts).english) of \(figure(limit).english) posts",
            fr: "\(figure(posts).french) postes sur \(figure(limit).french)")
        } ?? Wording.counted(posts, en: ("post", "posts"), fr: ("poste", "postes"))
      return Wording(
        en: "\(id): \(counted.english), \(euros.english)" + (limit.map { " of \($0.english)" } ?? ""),
        fr: "\(id) : \(counted.french), \(euros.french)" + (limit.map { " sur \($0.french)" } ?? ""))
    }

    /// Envelopes that the headline does not list.
    public static func furtherEnvelopes(_ count: Int) -> Wording {
      let counted = Wording.counted(
        count, en: ("other envelope", "other envelopes"), fr: ("autre enveloppe", "autres enveloppes"))
      return Wording(
        en: "and \(counted.english), in the table below", fr: "et \(counted.french), dans le tableau ci-dessous")
    }

    /// That nothing better exists.
    public static func best(countsPosts: Bool) -> Wording {
      countsPosts
        ? Wording(
          en: "best possible: no allocation under these rules funds more posts",
          fr: "la meilleure possible : aucune répartition conforme à ces règles ne finance plus de postes")
        : Wording(
          en: "best possible: no allocation under these rules earns more points",
          fr: "la meilleure possible : aucune répartition conforme à ces règles n’obtient plus de points")
    }

    /// That ties are settled and the result is the only one.
    public static var unique: Wording {
      Wording(
        en: "ties settled by the number of posts, the cost, then drawn lots: the result is the only one",
        fr: "égalités départagées par le nombre de postes, le coût, puis le tirage au sort : le résultat est unique")
    }

    /// That ties are not all settled.
    public static func tiesLeft(proved: [String]) -> Wording {
      let english = proved.map { level($0).english }.joined(separator: ", ")
      let french = proved.map { level($0).french }.joined(separator: ", ")
      return Wording(
        en: "ties are settled up to: \(english); an equal allocation may exist beyond that",
        fr: "égalités départagées jusqu’à : \(french) ; au-delà, une répartition équivalente peut exister")
    }

    private static func level(_ name: String) -> Wording {
      switch name {
      case "points": Wording(en: "points", fr: "points")
      case "posts": Wording(en: "number of posts", fr: "nombre de postes")
      case "cost": Wording(en: "cost", fr: "coût")
      case "order": Wording(en: "drawn lots", fr: "tirage au sort")
      default: Wording(verbatim: name)
      }
    }

    /// How far the best possible may still be.
    ///
    /// - Parameters:
    ///   - reached: thousandths of what was reached.
    ///   - bound: thousandths that nothing can exceed.
    ///   - countsPosts: whether posts are counted rather than points.
    /// - Returns: the sentence; the share is never understated.
    public static func unproven(reached: Int64, bound: Int64, countsPosts: Bool) -> Wording {
      let most = Wording { $0.points(thousandths: bound) }
      let room = Wording { $0.points(thousandths: bound - reached) }
      let share = percentage(of: bound - reached, in: bound)
      return Wording(
        en: "not proven the best: at most \(most.english) \(countsPosts ? "posts" : "points") are possible, "
          + "that is \(room.english) more (\(share.english) of them, proven)",
        fr: "non prouvée la meilleure : au plus \(most.french) \(countsPosts ? "postes" : "points") sont possibles, "
          + "soit \(room.french) de plus (écart maximal prouvé : \(share.french))")
    }

    /// A small share, rounded up so that it is never understated.
    private static func percentage(of part: Int64, in whole: Int64) -> Wording {
      guard whole > 0, part > 0 else { return Wording { $0.percent(basisPoints: 0) } }
      let millionths = Int64((Double(part) / Double(whole) * 1_000_000).rounded(.up))
      return Wording { typography in
        typography.decimal(max(millionths, 1), digits: 4, shortest: true)
          + (typography.language == .french ? "\u{202F}%" : "%")
      }
    }

    /// Which command says why.
    public static var askForDiagnosis: Wording {
      Wording(
        en: "`dotation diagnose` names the rules that cannot hold together and the smallest repairs",
        fr: "« dotation diagnose » nomme les règles qui ne peuvent tenir ensemble et les plus petits remèdes")
    }
    /// That the rules contradict each other.
    public static var infeasible: Wording {
      Wording(
        en: "no allocation satisfies all the rules: nothing is decided",
        fr: "aucune répartition ne respecte toutes les règles : rien n’est décidé")
    }

    /// That the search was stopped with nothing in hand.
    public static var unknown: Wording {
      Wording(
        en: "stopped before any allocation was found: nothing is decided, nothing is proven",
        fr: "arrêt avant qu’une répartition soit trouvée : rien n’est décidé, rien n’est prouvé")
    }

    private static func figure(_ count: Int) -> Wording { Wording { $0.integer(Int64(count)) } }
  }
}
