package nl.peildatum.decisionfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.peildatum.area.Area;
import nl.peildatum.area.Succession;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.LegalSource;
import org.jspecify.annotations.Nullable;

/**
 * One act of a decision (<i>besluitonderdeel</i>), as its file states it. A required part is {@code
 * null} if it could not be read; a violation was added for it.
 */
public sealed interface Act {
  /** The index in the decision's acts, from 0. */
  int index();

  /** The remarks: ground, change nature, paragraph and similar fields. */
  Map<String, Object> remarks();

  /** The JSON pointer to this act in the decision file. */
  default String pointer() {
    return "/acts/" + index();
  }

  default String pointer(String field) {
    return pointer() + "/" + field;
  }

  default boolean hasGround() {
    return remarks().containsKey("ground");
  }

  /** A Set or an End of any kind. */
  record PolicyAct(int index, Terms terms) implements Act {
    @Override
    public Map<String, Object> remarks() {
      return terms.remarks();
    }
  }

  /**
   * A Correct.
   *
   * @param replacement as sent, including members that are {@code null}: such a member is stated,
   *     an absent one is inherited
   */
  record CorrectAct(
      int index,
      Map<String, Object> remarks,
      @Nullable FactReference fact,
      @Nullable Map<String, Object> replacement)
      implements Act {}

  record RetractAct(int index, Map<String, Object> remarks, @Nullable FactReference fact)
      implements Act {}

  /**
   * A CorrectDecision.
   *
   * @param stated the members {@code instrument} and {@code sources} as sent, including members
   *     that are {@code null}
   * @param sources the sources as stated; {@code null} if it states none
   */
  record CorrectDecisionAct(
      int index,
      Map<String, Object> remarks,
      @Nullable DecisionId decision,
      Map<String, Object> stated,
      @Nullable List<LegalSource> sources)
      implements Act {}

  record RetractDecisionAct(int index, Map<String, Object> remarks, @Nullable DecisionId decision)
      implements Act {}

  /** One of several facts that an act names, with the JSON pointer to its reference. */
  record Named(String pointer, FactReference fact) {}

  /**
   * An Annul.
   *
   * @param from first day hidden, inclusive, Europe/Amsterdam
   */
  record AnnulAct(
      int index,
      Map<String, Object> remarks,
      List<Named> facts,
      @Nullable LocalDate from,
      @Nullable LegalSource ruling)
      implements Act {}

  /**
   * A Commence.
   *
   * @param from first day, inclusive, Europe/Amsterdam
   * @param formalFrom legal start, inclusive; {@code null} = as the instrument of the act states
   */
  record CommenceAct(
      int index,
      Map<String, Object> remarks,
      @Nullable FactReference fact,
      @Nullable LocalDate from,
      @Nullable LocalDate formalFrom)
      implements Act {}

  /**
   * A RecordPublication.
   *
   * @param publishedOn day of publication, Europe/Amsterdam
   * @param formalFrom legal start, inclusive; may be retroactive
   */
  record RecordPublicationAct(
      int index,
      Map<String, Object> remarks,
      @Nullable DecisionId decision,
      @Nullable LocalDate publishedOn,
      @Nullable String citation,
      @Nullable LocalDate formalFrom)
      implements Act {}

  /**
   * A StateCoverage.
   *
   * @param from inclusive, Europe/Amsterdam; {@code null} = as the instrument of the act states
   * @param until exclusive; {@code null} = without end
   * @param kinds the kinds of policy that were read; empty = all
   */
  record StateCoverageAct(
      int index,
      Map<String, Object> remarks,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      List<String> kinds,
      boolean readable)
      implements Act {}

  /**
   * A DeclareNoCountryPolicy.
   *
   * @param from inclusive, Europe/Amsterdam; {@code null} = as the instrument of the act states
   * @param until exclusive; {@code null} = until further notice
   */
  record DeclareNoCountryPolicyAct(
      int index,
      Map<String, Object> remarks,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate formalFrom,
      boolean readable)
      implements Act {}

  /**
   * A SupersedeSource.
   *
   * @param source identifier of the old source, as written
   * @param by the source that replaced it
   */
  record SupersedeSourceAct(
      int index, Map<String, Object> remarks, @Nullable String source, @Nullable LegalSource by)
      implements Act {}

  /**
   * A RecordTransitionalRule.
   *
   * @param facts facts that the rule is about, at least one
   * @param cohort persons that the rule is about, as written: text or an object
   * @param rule one of GRANDFATHERED, REASSESS_COHORT, NOT_STATED
   */
  record TransitionalRuleAct(
      int index,
      Map<String, Object> remarks,
      List<Named> facts,
      @Nullable Object cohort,
      @Nullable String rule,
      @Nullable String text)
      implements Act {}

  record RegisterAreaAct(int index, Map<String, Object> remarks, @Nullable Area area)
      implements Act {}

  record RecordAreaSuccessionAct(
      int index, Map<String, Object> remarks, @Nullable Succession succession) implements Act {}
}
