package nl.peildatum.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.Area;
import nl.peildatum.area.Succession;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * What one recorded event says. The few mechanisms; a policy kind is data inside {@link Stated}.
 */
public sealed interface Statement {

  /** The lane it is about; empty for what has none: a decision, a publication, coverage. */
  default Optional<Lane> lane() {
    return Optional.empty();
  }

  /** Comes first in each decision and says how many events follow. */
  record DecisionRecorded(
      long firstSequence, long lastSequence, Map<String, Object> decision, List<Warning> warnings)
      implements Statement {}

  /** What an act of a decision says. */
  sealed interface OfAct extends Statement {
    Origin origin();
  }

  /** Says something about a fact recorded before. */
  sealed interface About extends OfAct {
    Target target();

    @Override
    default Optional<Lane> lane() {
      return Optional.ofNullable(target().lane());
    }
  }

  /** A Set or an End. */
  record Stated(Origin origin, PolicyFact fact) implements OfAct {
    @Override
    public Optional<Lane> lane() {
      return Optional.of(fact.lane());
    }
  }

  /**
   * @param replacement the act as sent, nulls included; {@code result} is it with what was
   *     inherited
   */
  record Corrected(Origin origin, Target target, Map<String, Object> replacement, PolicyFact result)
      implements About {}

  record Retracted(Origin origin, Target target) implements About {}

  /**
   * @param from first day hidden, inclusive, Europe/Amsterdam, on both bases
   */
  record Annulled(Origin origin, Target target, LocalDate from, LegalSource ruling)
      implements About {}

  /**
   * @param from first day, inclusive; {@code formalFrom} counts once its own instrument is
   *     published
   */
  record Commenced(Origin origin, Target target, LocalDate from, @Nullable LocalDate formalFrom)
      implements About {}

  /**
   * @param formalFrom legal start of all facts of the decision, inclusive; may be retroactive
   */
  record PublicationRecorded(
      Origin origin,
      DecisionId decision,
      LocalDate publishedOn,
      @Nullable String citation,
      LocalDate formalFrom)
      implements OfAct {}

  /**
   * @param from first day, inclusive, for which the register claims to be complete
   */
  record CoverageStated(Origin origin, LocalDate from) implements OfAct {}

  /**
   * @param from inclusive, {@code until} exclusive; holds on both bases
   */
  record NoCountryPolicyDeclared(
      Origin origin, LocalDate from, @Nullable LocalDate until, @Nullable LocalDate formalFrom)
      implements OfAct {}

  /**
   * Says that what rests on a source should be looked at again; no answer changes by it.
   *
   * @param source its identifier as written
   */
  record SourceSuperseded(Origin origin, String source, LegalSource by) implements OfAct {}

  /**
   * What a change means for permits that were granted before it (<i>overgangsrecht</i>).
   *
   * @param cohort whom it is about, as written: text or an object
   * @param rule GRANDFATHERED, REASSESS_COHORT or NOT_STATED
   */
  record TransitionalRuleRecorded(
      Origin origin, Target target, Object cohort, String rule, @Nullable String text)
      implements About {}

  /** An area became known. */
  record AreaRegistered(Origin origin, Area area) implements OfAct {}

  /** An area came about from another. */
  record AreaSucceeded(Origin origin, Succession succession) implements OfAct {}
}
