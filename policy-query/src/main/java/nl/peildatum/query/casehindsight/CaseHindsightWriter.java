package nl.peildatum.query.casehindsight;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.answerjson.AnswerJson;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.json.JsonBody;
import nl.peildatum.json.JsonObject;
import nl.peildatum.query.assessment.AssessmentWriter;
import nl.peildatum.query.governing.Assessed;
import nl.peildatum.query.governing.ElementInHindsight;
import nl.peildatum.query.governing.LaneInHindsight;
import nl.peildatum.query.governing.LaneThenAndNow;
import nl.peildatum.query.governing.Viewpoint;
import nl.peildatum.query.laterknowledge.LaterSort;
import nl.peildatum.query.parameters.ResolvedMoment;
import org.jspecify.annotations.Nullable;

/**
 * Writes the hindsight of a case. The answer holds what is known now, so it is never final and has
 * no receipt.
 */
final class CaseHindsightWriter {
  private static final AnswerJson RECORDED = new AnswerJson(sequence -> true);
  private static final List<String> NOT_IN_A_READING =
      List.of("kind", "previousChange", "nextChange", "sources", "passages");

  private CaseHindsightWriter() {}

  /**
   * The JSON of the whole answer.
   *
   * @param now the present moment of the record
   * @param today Europe/Amsterdam
   * @param language of the texts
   */
  static JsonBody write(
      Optional<String> caseReference,
      CaseQuestion question,
      ResolvedMoment now,
      LocalDate today,
      List<ElementInHindsight> elements,
      String language) {
    return JsonBody.of(
        new JsonObject()
            .with("caseReference", caseReference.orElse(null))
            .with("country", question.country().value())
            .with("basis", question.basis())
            .with("now", clocks(now, today))
            .with("final", false)
            .withNull("recordedThrough", now.recordedThrough())
            .with("changed", elements.stream().anyMatch(ElementInHindsight::isChanged))
            .with("elements", JsonBody.list(elements::stream, one -> element(one, language))));
  }

  private static JsonObject clocks(ResolvedMoment now, LocalDate today) {
    return new JsonObject()
        .with("geldigOp", today)
        .with("beschikbaarOp", now.beschikbaarOp())
        .with("sequence", now.sequence());
  }

  private static Map<String, Object> element(ElementInHindsight element, String language) {
    var rule = element.on().rule();
    return new JsonObject()
        .with("option", rule.option())
        .with("rule", rule.rule())
        .with("checkedAgainst", rule.checkedAgainst())
        .with("geldigOp", element.on().day())
        .with("knownThen", viewpoint(element.knownThen()))
        .with("knownNow", viewpoint(element.knownNow()))
        .with("changed", element.isChanged())
        .with("wouldHaveChanged", sorts(element))
        .with("conclusion", HindsightTexts.conclusion(element, language))
        .with("because", LaterDecisionsJson.of(element.because()))
        .with("lanes", JsonBody.list(element.lanes()::stream, CaseHindsightWriter::lane))
        .with(
            "notes",
            element.notes().stream().map(note -> AssessmentWriter.note(note, language)).toList())
        .object();
  }

  private static JsonObject viewpoint(Viewpoint viewpoint) {
    return new JsonObject()
        .with("bekendOp", viewpoint.bekendOp())
        .with("sequence", viewpoint.sequence())
        .withAny("leftOut", viewpoint.leftOut().stream().map(DecisionId::value).sorted().toList());
  }

  private static Map<String, Object> sorts(ElementInHindsight element) {
    var sorts = new LinkedHashMap<String, Object>();
    for (var sort : LaterSort.values()) {
      sorts.put(sort.name().toLowerCase(Locale.ROOT), element.wouldHaveChanged().contains(sort));
    }
    return sorts;
  }

  private static Map<String, Object> lane(LaneInHindsight lane) {
    return new JsonObject()
        .with("kind", lane.kind())
        .with("validThen", day(lane.validThen()))
        .with("validToday", day(lane.validToday()))
        .object();
  }

  private static JsonObject day(LaneThenAndNow day) {
    return new JsonObject()
        .with("changed", day.isChanged())
        .with("knownThen", reading(day.knownThen()))
        .with("knownNow", reading(day.knownNow()));
  }

  private static @Nullable Map<String, Object> reading(@Nullable Assessed assessed) {
    if (assessed == null) {
      return null;
    }
    var members = RECORDED.answer(assessed.answer());
    members.keySet().removeAll(NOT_IN_A_READING);
    if (!assessed.applies()) {
      members.put("applies", false);
    }
    return members;
  }
}
