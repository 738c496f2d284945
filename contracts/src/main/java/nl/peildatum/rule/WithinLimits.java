package nl.peildatum.rule;

import java.time.LocalDate;
import java.util.Optional;
import nl.peildatum.answer.Chain;
import nl.peildatum.decision.Act;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.Kinds;
import nl.peildatum.decision.Limit;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Run;
import nl.peildatum.decision.Start;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of how long a Set may last, wherever its days or its publication are stated. It
 * counts over the whole chain of extensions, from its first link.
 */
record WithinLimits(Deciding deciding) {

  /**
   * A Set that an act states.
   *
   * @param replaced the chain in whose place it stands
   */
  void check(PolicyFact fact, Start start, Optional<Chain> replaced, Act act) {
    if (!fact.isSet()) {
      return;
    }
    var publishedOn = ownPublication(replaced);
    var continued = continued(fact, replaced);
    weigh(
        fact,
        continued
            .map(this::after)
            .orElseGet(() -> beginning(fact.lane(), start, publishedOn, replaced)),
        act,
        null);
    if (continued.isEmpty()) {
      replaced.ifPresent(chain -> weighExtensionsOf(chain, start, publishedOn, act, null));
    }
  }

  /**
   * What a decision imposed, and what continues it, once the decision is published.
   *
   * @param publishedOn Europe/Amsterdam
   */
  void checkPublished(DecisionId id, LocalDate publishedOn, Act act) {
    deciding
        .head()
        .lanesOf(id)
        .distinct()
        .flatMap(lane -> extended().setsIn(lane).stream())
        .filter(chain -> chain.decisionId().equals(id) && isFirst(chain))
        .forEach(
            chain -> {
              var from = chain.start().latest().orElse(null);
              var run = new Run(from, publishedOn, Optional.empty(), false);
              weigh(chain.content(), run, act, "publishedOn");
              weighExtensionsOf(chain, chain.start(), publishedOn, act, "publishedOn");
            });
  }

  private boolean isFirst(Chain chain) {
    return chain.content().isSet() && extended().by(chain).isEmpty();
  }

  /** What was announced without a start. */
  void checkCommenced(Chain chain, LocalDate from, Act act) {
    if (!chain.content().isSet()) {
      return;
    }
    var start = Start.on(from);
    var publishedOn = publicationOf(chain);
    var continued = extended().by(chain);
    weigh(
        chain.content(),
        continued
            .map(this::after)
            .orElseGet(
                () -> beginning(chain.content().lane(), start, publishedOn, Optional.of(chain))),
        act,
        "from");
    if (continued.isEmpty()) {
      weighExtensionsOf(chain, start, publishedOn, act, "from");
    }
  }

  private Optional<Chain> continued(PolicyFact fact, Optional<Chain> replaced) {
    var decidedOn =
        replaced
            .map(chain -> chain.decidedBy().decidedOn())
            .or(() -> deciding.instrument().map(Instrument::decidedOn));
    var before = replaced.map(Chain::root).orElse(Long.MAX_VALUE);
    return decidedOn
        .filter(day -> Extended.isExtension(fact))
        .flatMap(day -> extended().by(fact.lane(), day, before));
  }

  private Extended extended() {
    return deciding.extended();
  }

  /** The run of an extension. */
  private Run after(Chain continued) {
    var first = extended().first(continued);
    return new Run(
        first.start().latest().orElse(null),
        publicationOf(first),
        Optional.of(continued.content()),
        false);
  }

  /** The run of what extends nothing. */
  private Run beginning(
      Lane lane, Start start, @Nullable LocalDate publishedOn, Optional<Chain> own) {
    var adjoins =
        start
            .earliest()
            .flatMap(from -> deciding.known().standingOn(lane, from.minusDays(1)))
            .filter(before -> before.content().isSet())
            .filter(before -> own.filter(chain -> chain.root() == before.root()).isEmpty())
            .isPresent();
    return new Run(start.latest().orElse(null), publishedOn, Optional.empty(), adjoins);
  }

  /** The chain that begins with a Set ends as a whole, so each of its extensions is looked at. */
  private void weighExtensionsOf(
      Chain first, Start start, @Nullable LocalDate publishedOn, Act act, @Nullable String field) {
    var run = new Run(start.latest().orElse(null), publishedOn, Optional.empty(), false);
    extended().linksOf(first).stream()
        .filter(chain -> chain.root() != first.root())
        .forEach(chain -> weigh(chain.content(), run, act, field));
  }

  private @Nullable LocalDate ownPublication(Optional<Chain> replaced) {
    return replaced
        .map(this::publicationOf)
        .orElseGet(() -> deciding.instrument().map(Instrument::publishedOn).orElse(null));
  }

  private @Nullable LocalDate publicationOf(Chain chain) {
    return deciding
        .known()
        .publishedOn(chain.root())
        .or(() -> deciding.earlier().publishedOn(chain.decisionId()))
        .orElse(null);
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
