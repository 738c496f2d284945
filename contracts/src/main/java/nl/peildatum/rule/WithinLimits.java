package nl.peildatum.rule;

import java.time.LocalDate;
import java.util.Optional;
import nl.peildatum.answer.Chain;
import nl.peildatum.decision.Act;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.Kinds;
import nl.peildatum.decision.Limit;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Run;
import nl.peildatum.decision.Start;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of how long a Set may last, wherever its days or its publication are stated.
 */
record WithinLimits(Deciding deciding) {

  /**
   * A Set that an act states.
   *
   * @param replaced the chain in whose place it stands
   */
  void check(PolicyFact fact, Start start, Optional<Chain> replaced, Act act) {
    if (fact.isSet()) {
      var continued = continued(fact, start);
      var own = new Run(start.latest().orElse(null), ownPublication(replaced), Optional.empty());
      weigh(fact, continued.map(chain -> runOf(chain, Optional.of(chain))).orElse(own), act, null);
    }
  }

  /**
   * What a decision imposed, and what continues it, once the decision is published.
   *
   * @param publishedOn Europe/Amsterdam
   */
  void checkPublished(Chain chain, LocalDate publishedOn, Act act) {
    if (chain.content().isSet()) {
      var from = begunBy(chain).start().latest().orElse(null);
      weigh(chain.content(), new Run(from, publishedOn, Optional.empty()), act, "publishedOn");
    }
  }

  /** What was announced without a start. */
  void checkCommenced(Chain chain, LocalDate from, Act act) {
    if (chain.content().isSet()) {
      weigh(chain.content(), new Run(from, publicationOf(chain), Optional.empty()), act, "from");
    }
  }

  private Optional<Chain> continued(PolicyFact fact, Start start) {
    return continues(fact)
        ? start
            .earliest()
            .flatMap(from -> deciding.known().standingOn(fact.lane(), from.minusDays(1)))
            .filter(chain -> chain.content().isSet())
        : Optional.empty();
  }

  static boolean continues(PolicyFact fact) {
    return Kinds.found().event(fact.type()).filter(type -> type.continues()).isPresent();
  }

  private Run runOf(Chain chain, Optional<Chain> continued) {
    var begun = begunBy(chain);
    return new Run(
        begun.start().latest().orElse(null), publicationOf(begun), continued.map(Chain::content));
  }

  /** What an extension extends, and that in turn, back to what was imposed. */
  Chain begunBy(Chain chain) {
    var begun = chain;
    for (var before = continued(begun); before.isPresent(); before = continued(begun)) {
      begun = before.get();
    }
    return begun;
  }

  private Optional<Chain> continued(Chain chain) {
    return continued(chain.content(), chain.start()).filter(of -> of.root() != chain.root());
  }

  private @Nullable LocalDate ownPublication(Optional<Chain> replaced) {
    return replaced
        .map(this::publicationOf)
        .orElseGet(() -> deciding.instrument().map(Instrument::publishedOn).orElse(null));
  }

  private @Nullable LocalDate publicationOf(Chain chain) {
    return deciding.known().publishedOn(chain.root()).orElse(null);
  }

  private void weigh(PolicyFact fact, Run run, Act act, @Nullable String field) {
    Kinds.found().named(fact.lane().kind()).stream()
        .flatMap(kind -> kind.limits(fact, run).stream())
        .forEach(limit -> say(limit, fact, act, field));
  }

  private void say(Limit limit, PolicyFact fact, Act act, @Nullable String field) {
    if (limit.refuses()) {
      var pointer =
          field != null
              ? act.pointer(field)
              : act.pointer(
                  act instanceof Act.CorrectAct ? "replacement/" + limit.field() : limit.field());
      deciding.violations().add(limit.code(), pointer, limit.detail());
    } else {
      deciding.warn(limit.code(), limit.detail(), fact.lane());
    }
  }
}
