package nl.peildatum.answerjson;

import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.NeighbouringChange;
import nl.peildatum.answer.Reason;
import nl.peildatum.answer.Segment;
import nl.peildatum.answer.Verdict;
import nl.peildatum.codec.InstrumentJson;
import nl.peildatum.codec.PolicyFactJson;
import nl.peildatum.decision.Claim;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.TransitionalRuleRecorded;
import nl.peildatum.difference.AreaDifference;
import nl.peildatum.json.JsonObject;
import nl.peildatum.lineage.LineageStep;
import nl.peildatum.record.FactView;
import org.jspecify.annotations.Nullable;

/** Writes the members of one answer; form version 1, frozen. */
public final class AnswerJson {
  private final LongPredicate isRecorded;

  /**
   * @param isRecorded whether a sequence is in the record; facts of a draft have no recordedAt yet
   */
  public AnswerJson(LongPredicate isRecorded) {
    this.isRecorded = isRecorded;
  }

  public Map<String, Object> answer(Answer answer) {
    var to = PolicyFactJson.lane(answer.lane(), new JsonObject()).with("status", answer.status());
    to.with("value", answer.value())
        .withNull("from", answer.from())
        .withNull("until", answer.until())
        .with("fact", fact(answer.fact()));
    reason(answer.reason(), to);
    return to.withNull("previousChange", answer.previousChange().map(this::change).orElse(null))
        .withNull("nextChange", answer.nextChange().map(this::change).orElse(null))
        .withAny("lineage", answer.lineage().stream().map(AnswerJson::step).toList())
        .with("instrument", answer.instrument().map(InstrumentJson::write).orElse(null))
        .with("sources", answer.instrument().map(of -> sources(answer)).orElse(null))
        .withAny("passages", passages(answer))
        .withAny("transitionalRules", transitionalRules(answer))
        .object();
  }

  static List<Map<String, Object>> passages(Answer answer) {
    return answer.passages().stream()
        .map(
            passage ->
                new JsonObject()
                    .with("decisionId", passage.decision().value())
                    .with("passage", passage.index())
                    .object())
        .toList();
  }

  static List<Map<String, Object>> transitionalRules(Answer answer) {
    return answer.transitionalRules().stream().map(AnswerJson::transitionalRule).toList();
  }

  private static List<Map<String, Object>> sources(Answer answer) {
    return answer.sources().stream().map(LegalSource::fields).toList();
  }

  private static Map<String, Object> transitionalRule(RecordedEvent event) {
    var rule = (TransitionalRuleRecorded) event.statement();
    return new JsonObject()
        .with("sequence", event.sequence())
        .with("decisionId", event.envelope().decisionId().value())
        .with("fact", rule.target().sequence())
        .with("cohort", rule.cohort())
        .with("rule", rule.rule())
        .with("text", rule.text())
        .object();
  }

  void reason(Reason reason, JsonObject to) {
    switch (reason) {
      case Reason.StatusItself rule -> {}
      case Reason.Ended ended -> {
        to.with("endedOn", ended.endedOn()).with("by", ended.by()).with("reason", ended.why());
        if (!ended.claims().isEmpty()) {
          to.with("claims", claims(ended.claims()));
        }
      }
      case Reason.Annulled annulled -> to.with("annulledBy", annulled(annulled));
      case Reason.Disputed disputed -> {
        to.with("claims", claims(disputed.claims()));
        var stood = disputed.stood();
        to.with("stood", stood == null ? null : valued(stood.fact(), stood.value()));
      }
      case Reason.Uncertain uncertain -> {
        var stood = uncertain.stood();
        to.with("stood", stood == null ? null : valued(stood.fact(), stood.value()));
      }
      case Reason.Pending pending -> to.with("pending", valued(pending.fact(), pending.value()));
      case Reason.ClosedList list ->
          to.with("closedList", true).with("closedBy", closedBy(list.by(), list.subjects()));
      case Reason.OpenList open -> to.with("closedList", false);
    }
  }

  private static List<?> claims(List<Claim> claims) {
    return claims.stream().map(PolicyFactJson::claim).toList();
  }

  private static JsonObject annulled(Reason.Annulled annulled) {
    return new JsonObject()
        .with("sequence", annulled.sequence())
        .with("decisionId", annulled.decisionId().value())
        .with("from", annulled.from())
        .with("ruling", annulled.ruling().fields());
  }

  private Map<String, Object> valued(FactView fact, @Nullable Map<String, Object> value) {
    return factMembers(fact).with("value", value).object();
  }

  private Map<String, Object> closedBy(FactView fact, List<Map<String, String>> subjects) {
    return factMembers(fact).with("subjects", subjects).object();
  }

  private Map<String, Object> change(NeighbouringChange change) {
    return new JsonObject()
        .withNull("on", change.on())
        .with("status", change.status())
        .with("value", change.value())
        .with("fact", fact(change.fact()))
        .object();
  }

  public Map<String, Object> segment(Segment segment) {
    return reading(
        segment,
        new JsonObject().withNull("from", segment.from()).withNull("until", segment.until()));
  }

  Map<String, Object> reading(Segment segment, JsonObject to) {
    return to.with("status", segment.status())
        .with("value", segment.value())
        .with("fact", fact(segment.fact()))
        .with("closedList", segment.closedList())
        .object();
  }

  public Map<String, Object> verdict(Verdict verdict, JsonObject to) {
    to.with("status", verdict.status())
        .with("value", verdict.value())
        .with("fact", fact(verdict.fact()));
    reason(verdict.reason(), to);
    return to.object();
  }

  public Map<String, Object> answer(AreaDifference.AnswerWithLineage answer) {
    return new JsonObject()
        .with("status", answer.status())
        .with("value", answer.value())
        .with("fact", fact(answer.fact()))
        .with("closedList", answer.closedList())
        .withAny("lineage", answer.lineage().stream().map(AnswerJson::step).toList())
        .object();
  }

  private @Nullable Map<String, Object> fact(@Nullable FactView fact) {
    return fact == null ? null : factMembers(fact).object();
  }

  private JsonObject factMembers(FactView fact) {
    var recorded = isRecorded.test(fact.sequence());
    return new JsonObject()
        .with("sequence", fact.sequence())
        .with("decisionId", fact.decisionId().value())
        .with("recordedAt", recorded ? fact.recordedAt() : null)
        .withNull("from", fact.from())
        .withAll(PolicyFactJson.bounds(fact.startBounds()))
        .withNull("until", fact.until())
        .withNull("formalFrom", fact.formalFrom())
        .with("retroactive", fact.retroactive())
        .with("recordedLate", recorded ? fact.recordedLate() : null);
  }

  public static Map<String, Object> step(LineageStep step) {
    return new JsonObject()
        .with("area", step.area())
        .with("kind", step.kind())
        .with("on", step.on())
        .object();
  }
}
