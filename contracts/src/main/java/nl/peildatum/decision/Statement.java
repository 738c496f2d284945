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
 * The content of one recorded event. There is one type per mechanism; the kind of policy is data
 * inside {@link Stated}.
 */
public sealed interface Statement {

  /**
   * The lane that the statement is about; empty for a statement without one: a decision, a
   * publication, coverage.
   */
  default Optional<Lane> lane() {
    return Optional.empty();
  }

  /**
   * Whether this states policy that art. 83 Vw looks at. Statements about publications, areas,
   * coverage and the absence of country policy do not.
   */
  default boolean isPolicy() {
    return switch (this) {
      case Stated s -> true;
      case Annulled a -> true;
      case Commenced c -> true;
      case TransitionalRuleRecorded t -> true;
      default -> false;
    };
  }

  /** Whether this states a fact: a Set, an End, or the correction of one. */
  default boolean isFact() {
    return this instanceof Stated || this instanceof Corrected;
  }

  /** The first event of each decision, with the sequences of its first and last event. */
  record DecisionRecorded(
      long firstSequence, long lastSequence, Map<String, Object> decision, List<Warning> warnings)
      implements Statement {}

  /** A statement of an act of a decision. */
  sealed interface OfAct extends Statement {
    Origin origin();
  }

  /** A statement about a fact recorded before. */
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
   * A correction of a fact.
   *
   * @param replacement the act as sent, including members that are {@code null}
   * @param result the replacement with its inherited members
   */
  record Corrected(Origin origin, Target target, Map<String, Object> replacement, PolicyFact result)
      implements About {}

  record Retracted(Origin origin, Target target) implements About {}

  /**
   * A correction of the instrument or the sources of a decision, which this register recorded
   * wrongly.
   *
   * @param stated the members {@code instrument} and {@code sources} as sent, including members
   *     that are {@code null}
   * @param instrument the instrument with the members that it inherits
   * @param sources the sources; those of the decision if the correction states none
   */
  record DecisionCorrected(
      Origin origin,
      DecisionId decision,
      Map<String, Object> stated,
      Instrument instrument,
      List<LegalSource> sources)
      implements OfAct {

    /** The origin of an event of the corrected decision, with this instrument and these sources. */
    public Origin correct(Origin recorded) {
      return new Origin(recorded.act(), instrument, sources, recorded.remarks());
    }
  }

  /**
   * An annulment of a fact by a court.
   *
   * @param from first day hidden, inclusive, Europe/Amsterdam, on both bases
   */
  record Annulled(Origin origin, Target target, LocalDate from, LegalSource ruling)
      implements About {}

  /**
   * A start for a fact that was announced without one.
   *
   * @param from first day, inclusive
   * @param formalFrom legal start; counts once the instrument of the commencement is published
   */
  record Commenced(Origin origin, Target target, LocalDate from, @Nullable LocalDate formalFrom)
      implements About {}

  /**
   * A publication of a decision.
   *
   * @param formalFrom legal start of all facts of the decision, inclusive; may be retroactive
   */
  record PublicationRecorded(
      Origin origin,
      DecisionId decision,
      LocalDate publishedOn,
      @Nullable String citation,
      LocalDate formalFrom)
      implements OfAct {}

  record CoverageStated(Origin origin, Coverage coverage) implements OfAct {}

  /**
   * A declaration that the country has no policy; holds on both bases.
   *
   * @param from inclusive
   * @param until exclusive; {@code null} = until further notice
   */
  record NoCountryPolicyDeclared(
      Origin origin, LocalDate from, @Nullable LocalDate until, @Nullable LocalDate formalFrom)
      implements OfAct {}

  /**
   * A signal that policy which rests on a source should be looked at again; it changes no answer.
   *
   * @param source identifier of the source, as written
   */
  record SourceSuperseded(Origin origin, String source, LegalSource by) implements OfAct {}

  /**
   * A rule on permits that were granted before a change of policy (<i>overgangsrecht</i>).
   *
   * @param cohort persons that the rule is about, as written: text or an object
   * @param rule GRANDFATHERED, REASSESS_COHORT or NOT_STATED
   */
  record TransitionalRuleRecorded(
      Origin origin, Target target, Object cohort, String rule, @Nullable String text)
      implements About {}

  /**
   * A registration of an area, or of more about an area.
   *
   * @param area if it was known already, with no more than the parent and the aliases that are new
   * @param knownAlready whether the area was known before
   */
  record AreaRegistered(Origin origin, Area area, boolean knownAlready) implements OfAct {
    /** A registration of an area that was not known. */
    public AreaRegistered(Origin origin, Area area) {
      this(origin, area, false);
    }
  }

  /** A succession of areas. */
  record AreaSucceeded(Origin origin, Succession succession) implements OfAct {}
}
