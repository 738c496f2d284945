package nl.peildatum.query.page.assessment;

import static nl.peildatum.query.page.entry.JsonMembers.day;
import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.peildatum.query.page.assessment.GoverningElement.ElementHindsight;
import nl.peildatum.query.page.assessment.GoverningElement.LaterDecision;
import nl.peildatum.query.page.assessment.GoverningElement.LaterPolicy;
import nl.peildatum.query.page.assessment.GoverningElement.PolicyComparison;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.query.page.entry.AnswerEntry;
import nl.peildatum.query.page.entry.DecisionLinks;
import nl.peildatum.web.page.PageTexts;

/** Puts an element of the API's hindsight into tables and sentences. */
final class HindsightTables {
  /** The most policies of an element in a table; the API has all of them. */
  static final int MOST = 60;

  private static final List<String> INSTRUMENT_DAYS =
      List.of("decidedOn", "announcedOn", "publishedOn");

  private final PageTexts texts;
  private final AnswerEntries entries;
  private final DecisionLinks decisions;

  HindsightTables(PageTexts texts, AnswerEntries entries, DecisionLinks decisions) {
    this.texts = texts;
    this.entries = entries;
    this.decisions = decisions;
  }

  /** What was known then of the governing day, beside what is known now of the same day. */
  ElementHindsight hindsight(Map<String, Object> element) {
    var changed =
        objects(element, "lanes").stream()
            .filter(lane -> Boolean.TRUE.equals(object(lane, "validThen").get("changed")))
            .toList();
    return new ElementHindsight(
        Boolean.TRUE.equals(element.get("changed")),
        DaysInProse.of(text(element, "conclusion").orElse(""), texts),
        changed.stream().limit(MOST).map(this::sameDay).toList(),
        changed.size() > MOST,
        objects(element, "because").stream().limit(MOST).map(this::decision).toList());
  }

  private PolicyComparison sameDay(Map<String, Object> lane) {
    var then = object(lane, "validThen");
    return new PolicyComparison(
        policy(lane, "validThen"),
        reading(lane, object(then, "knownThen")),
        reading(lane, object(then, "knownNow")),
        true,
        null);
  }

  /**
   * The policy of the governing day beside the policy of today, both as known now.
   *
   * @param answers of the assessment; they name the next change of each policy
   */
  LaterPolicy later(Map<String, Object> element, List<Map<String, Object>> answers) {
    var bySubject =
        answers.stream()
            .collect(
                Collectors.toMap(
                    answer -> lane(answer, object(answer, "subject")),
                    Function.identity(),
                    (a, _) -> a));
    var later =
        objects(element, "lanes").stream()
            .map(lane -> later(lane, bySubject))
            .filter(row -> row.isDifferent() || row.next() != null)
            .limit(MOST + 1L)
            .toList();
    return new LaterPolicy(later.stream().limit(MOST).toList(), later.size() > MOST);
  }

  private PolicyComparison later(
      Map<String, Object> lane, Map<List<Object>, Map<String, Object>> answers) {
    var then = object(object(lane, "validThen"), "knownNow");
    var first = reading(lane, then);
    var second = reading(lane, object(object(lane, "validToday"), "knownNow"));
    var next =
        Optional.ofNullable(answers.get(lane(lane, object(then, "subject"))))
            .map(answer -> entries.of(List.of(answer), "").getFirst())
            .map(AnswerEntry::next);
    return new PolicyComparison(
        policy(lane, then.isEmpty() ? "validToday" : "validThen"),
        first,
        second,
        !first.equals(second),
        next.orElse(null));
  }

  private static List<Object> lane(Map<String, Object> kind, Map<String, Object> subject) {
    return List.of(Objects.requireNonNull(kind.get("kind")), subject);
  }

  private String policy(Map<String, Object> lane, String day) {
    var known = object(object(lane, day), "knownNow");
    var shown = known.isEmpty() ? object(object(lane, day), "knownThen") : known;
    return policy(lane, object(shown, "subject"), texts, entries);
  }

  /** The kind and the subject of a policy in words. */
  static String policy(
      Map<String, Object> lane,
      Map<String, Object> subject,
      PageTexts texts,
      AnswerEntries entries) {
    return texts.text("kind." + text(lane, "kind").orElse("")) + ", " + entries.about(subject);
  }

  /** A status, with the value that the policy had. */
  private String reading(Map<String, Object> lane, Map<String, Object> reading) {
    if (reading.isEmpty()) {
      return texts.text("case.reading.none");
    }
    var answer = new HashMap<>(reading);
    answer.put("kind", lane.get("kind"));
    var entry = entries.of(List.of(answer), "").getFirst();
    var value =
        entry.fields().stream()
            .map(field -> field.name() + ": " + field.text())
            .collect(Collectors.joining("; "));
    return value.isEmpty() ? entry.label() : entry.label() + " – " + value;
  }

  private LaterDecision decision(Map<String, Object> decision) {
    var id = text(decision, "decisionId").orElseThrow();
    var learned =
        decision.get("learned") instanceof List<?> sorts
            ? sorts.stream()
                .map(sort -> texts.text("case.learned." + sort))
                .collect(Collectors.joining("; "))
            : "";
    return new LaterDecision(decisions.of(id), learned, days(decision));
  }

  private String days(Map<String, Object> decision) {
    var days = new ArrayList<String>();
    for (var name : INSTRUMENT_DAYS) {
      day(decision, name).ifPresent(on -> days.add(texts.text("case.on." + name, texts.day(on))));
    }
    text(decision, "recordedAt")
        .map(Instant::parse)
        .ifPresent(at -> days.add(texts.text("case.on.recordedAt", texts.instant(at))));
    return String.join(", ", days);
  }
}
