package nl.peildatum.command.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.peildatum.command.Decisions;
import nl.peildatum.command.refusal.DecisionRefused;
import nl.peildatum.command.refusal.DraftRefused;
import nl.peildatum.command.sent.SentDecision;
import nl.peildatum.decision.Violation;
import nl.peildatum.decision.Warning;
import nl.peildatum.json.Json;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.wording.Wording;

/**
 * Compares what a draft changes now with what it changed when it was checked, if decisions came in
 * between.
 */
record DraftComparison(Decisions decisions) {
  private static final int MOST_TOLD = 100;

  /** Both say that nothing was decided: of the whole country, or of this subject only. */
  private static final Set<Object> ABSENT =
      Set.of(Map.of("status", "NEVER_DESIGNATED"), Map.of("status", "NOTHING_RECORDED"));

  /** What a draft changes after a record, and the rules that it breaks there. */
  private record Effect(List<Map<String, Object>> changes, List<Violation> violations) {
    /** Whether both change the same, whichever of the two absences was there before. */
    boolean isAs(Effect other) {
      return violations.equals(other.violations) && alike().equals(other.alike());
    }

    List<Map<String, Object>> without(Effect other) {
      var there = Set.copyOf(other.alike());
      return changes.stream()
          .filter(change -> !there.contains(alike(change)))
          .limit(MOST_TOLD)
          .toList();
    }

    private List<Map<String, Object>> alike() {
      return changes.stream().map(Effect::alike).toList();
    }

    private static Map<String, Object> alike(Map<String, Object> change) {
      var alike = new LinkedHashMap<>(change);
      alike.replaceAll((name, state) -> state != null && ABSENT.contains(state) ? ABSENT : state);
      return alike;
    }
  }

  /**
   * The head after which the draft may be recorded without anybody looking at it again.
   *
   * @throws DraftRefused with {@code draft-outdated} when it changes something else by now
   */
  long headToRecordAfter(Draft draft, SentDecision sent) {
    var now = decisions.currentRecord(sent.country());
    var checkedAt = draft.file().head();
    if (now.head() == checkedAt) {
      return checkedAt;
    }
    var before = effect(upTo(now, checkedAt), sent);
    var after = effect(now, sent);
    if (before.isAs(after) && after.violations().isEmpty() && !sent.revisesRecord()) {
      return now.head();
    }
    throw outdated(checkedAt, now, before, after);
  }

  /** The warnings about a draft when it was checked. */
  List<Warning> warnings(Draft draft, SentDecision sent) {
    var now = decisions.currentRecord(sent.country());
    return decisions.warnings(sent, upTo(now, draft.file().head()));
  }

  private static CountryRecord upTo(CountryRecord record, long sequence) {
    var earlier = CountryRecord.empty(record.country());
    for (var event : record.events().subList(0, (int) sequence)) {
      earlier = earlier.and(event);
    }
    return earlier;
  }

  private Effect effect(CountryRecord record, SentDecision sent) {
    try {
      var preview = Json.object(decisions.previewAfter(record, sent, Locale.ENGLISH));
      return new Effect(changes((List<?>) preview.getOrDefault("changes", List.of())), List.of());
    } catch (DecisionRefused refused) {
      return new Effect(List.of(), refused.violations());
    }
  }

  private static List<Map<String, Object>> changes(List<?> written) {
    return written.stream().map(change -> withoutFacts((Map<?, ?>) change)).toList();
  }

  /** A change without the facts, whose sequences and instants differ after another record. */
  private static Map<String, Object> withoutFacts(Map<?, ?> written) {
    var change = new LinkedHashMap<String, Object>();
    written.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> state && !name.equals("subject")) {
            var kept = new LinkedHashMap<String, Object>();
            state.forEach(
                (member, of) -> {
                  if (member.equals("status")
                      || member.equals("value")
                      || (member.equals("closedList") && Boolean.TRUE.equals(of))) {
                    kept.put((String) member, of);
                  }
                });
            change.put((String) name, kept);
          } else {
            change.put((String) name, value);
          }
        });
    return change;
  }

  private static DraftRefused outdated(
      long checkedAt, CountryRecord now, Effect before, Effect after) {
    var members = new LinkedHashMap<String, Object>();
    members.put("expected", checkedAt);
    members.put("head", now.head());
    members.put("decisions", decisionsAfter(checkedAt, now));
    members.put("changesThen", before.without(after));
    members.put("changesNow", after.without(before));
    return new DraftRefused(
        "draft-outdated",
        Wording.of("draft-outdated", checkedAt, now.head()),
        members,
        after.violations());
  }

  private static List<Map<String, Object>> decisionsAfter(long sequence, CountryRecord record) {
    return record.decisions().stream()
        .filter(decision -> decision.lastSequence() > sequence)
        .map(DraftComparison::written)
        .toList();
  }

  private static Map<String, Object> written(RecordedDecision decision) {
    return Map.of(
        "decisionId", decision.id().value(),
        "firstSequence", decision.firstSequence(),
        "lastSequence", decision.lastSequence());
  }
}
