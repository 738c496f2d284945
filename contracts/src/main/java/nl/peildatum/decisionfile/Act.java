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
 * One act of a decision (<i>besluitonderdeel</i>), as its file states it. A part that is {@code
 * null} although it is required could not be read; a violation says so.
 */
public sealed interface Act {
  /** In the decision's acts, from 0. */
  int index();

  /** Ground, change nature, paragraph and their kin. */
  Map<String, Object> remarks();

  /** JSON pointer into the decision file. */
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
   * @param replacement as sent, nulls included: an empty field is not an absent one
   */
  record CorrectAct(
      int index,
      Map<String, Object> remarks,
      @Nullable FactReference fact,
      @Nullable Map<String, Object> replacement)
      implements Act {}

  record RetractAct(int index, Map<String, Object> remarks, @Nullable FactReference fact)
      implements Act {}

  /** One of several facts that an act names, at its own pointer. */
  record Named(String pointer, FactReference fact) {}

  /**
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
   * @param from first day, inclusive, Europe/Amsterdam
   * @param formalFrom legal start, inclusive; {@code null} = as its instrument says
   */
  record CommenceAct(
      int index,
      Map<String, Object> remarks,
      @Nullable FactReference fact,
      @Nullable LocalDate from,
      @Nullable LocalDate formalFrom)
      implements Act {}

  /**
   * @param publishedOn Europe/Amsterdam
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
   * @param from inclusive, Europe/Amsterdam; {@code null} = as its instrument says
   */
  record StateCoverageAct(int index, Map<String, Object> remarks, @Nullable LocalDate from)
      implements Act {}

  /**
   * @param from inclusive, Europe/Amsterdam; {@code null} = as its instrument says
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
   * @param source its identifier as written
   * @param by the source that took its place
   */
  record SupersedeSourceAct(
      int index, Map<String, Object> remarks, @Nullable String source, @Nullable LegalSource by)
      implements Act {}

  /**
   * @param facts that it is about, at least one
   * @param cohort whom it is about, as written: text or an object
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
