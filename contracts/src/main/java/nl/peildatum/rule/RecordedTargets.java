package nl.peildatum.rule;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.peildatum.area.AreaId;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decisionfile.FactReference;
import nl.peildatum.decisionfile.FactReference.ByAct;
import nl.peildatum.decisionfile.FactReference.BySequence;
import nl.peildatum.kind.Kinds;
import nl.peildatum.lineage.Path;
import nl.peildatum.record.Subject;
import nl.peildatum.time.Lane;
import nl.peildatum.wording.Wording;

/**
 * Finds the recorded event that a reference means. Whether that event is live is checked by {@link
 * FactNotLive}.
 */
public record RecordedTargets(DecisionCheck check) {
  private static final int MOST_AREAS = 10;

  public Optional<RecordedEvent> find(FactReference reference, String pointer) {
    return switch (reference) {
      case BySequence by -> bySequence(by.sequence(), pointer);
      case ByAct by -> byAct(by, pointer);
    };
  }

  private Optional<RecordedEvent> bySequence(long sequence, String pointer) {
    var found = check.head().event(sequence);
    if (found.isEmpty()) {
      refuse(pointer, notThere(sequence));
    }
    return found;
  }

  private Wording notThere(long sequence) {
    var last = check.head().head();
    return last == 0
        ? Wording.of("fact-not-on-record.none", country())
        : Wording.of(
            "fact-not-on-record",
            sequence,
            country(),
            last,
            example(check.head().decisions().getLast().id(), 0));
  }

  private static String example(DecisionId id, int act) {
    return "{ \"decisionId\": \"" + id + "\", \"act\": " + act + " }";
  }

  private Optional<RecordedEvent> byAct(ByAct by, String pointer) {
    var decision = check.head().decision(by.decisionId());
    if (decision.isEmpty()) {
      refuse(pointer, DecisionsMeant.detail(by.decisionId(), check));
      return Optional.empty();
    }
    var events =
        LongStream.rangeClosed(decision.get().firstSequence() + 1, decision.get().lastSequence())
            .mapToObj(sequence -> check.head().event(sequence).orElseThrow())
            .filter(event -> isOfAct(event, by.act()))
            .toList();
    var meant =
        events.stream().filter(event -> by.area() == null || isAbout(event, by.area())).toList();
    return one(by, meant, events, pointer);
  }

  private Optional<RecordedEvent> one(
      ByAct by, List<RecordedEvent> meant, List<RecordedEvent> ofAct, String pointer) {
    if (meant.isEmpty()) {
      refuse(pointer, ofAct.isEmpty() ? noSuchAct(by) : otherAreas(by, ofAct));
    } else if (meant.size() > 1) {
      var lanes = new TreeMap<Long, Optional<Lane>>();
      meant.forEach(event -> lanes.put(event.sequence(), event.statement().lane()));
      ambiguous(by, lanes, pointer, check);
    }
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  private Wording noSuchAct(ByAct by) {
    var acts =
        check
            .head()
            .eventsOf(by.decisionId())
            .flatMap(
                event ->
                    event.statement() instanceof Statement.OfAct of ? Stream.of(of) : Stream.of())
            .mapToInt(of -> of.origin().act())
            .max()
            .orElse(0);
    return Wording.of(
        "fact-not-on-record.act", by.decisionId(), by.act(), acts, example(by.decisionId(), acts));
  }

  private static Wording otherAreas(ByAct by, List<RecordedEvent> ofAct) {
    var areas =
        ofAct.stream()
            .flatMap(event -> event.statement().lane().flatMap(RecordedTargets::areaOf).stream())
            .limit(MOST_AREAS)
            .toList();
    return areas.isEmpty()
        ? Wording.of(
            "fact-not-on-record.no-area",
            by.act(),
            by.decisionId(),
            by.area(),
            example(by.decisionId(), by.act()))
        : Wording.of(
            "fact-not-on-record.other-areas",
            by.act(),
            by.decisionId(),
            by.area(),
            String.join(", ", areas),
            areas.getFirst());
  }

  private static Optional<String> areaOf(Lane lane) {
    return Optional.of(Subject.areaOf(lane)).filter(area -> !area.equals(Path.WHOLE_COUNTRY));
  }

  /**
   * Adds a violation for a reference that means several facts.
   *
   * @param meant the facts, by their sequence, with the lane of each
   */
  public static void ambiguous(
      ByAct by, SortedMap<Long, Optional<Lane>> meant, String pointer, DecisionCheck check) {
    check.refuse(
        "ambiguous-fact",
        pointer,
        areaThatTells(meant)
            .map(
                area ->
                    "{ \"decisionId\": \"%s\", \"act\": %d, \"area\": \"%s\" }"
                        .formatted(by.decisionId(), by.act(), area))
            .map(
                example ->
                    Wording.of(
                        "ambiguous-fact.area",
                        by.act(),
                        by.decisionId(),
                        meant.firstKey(),
                        example))
            .orElseGet(
                () -> Wording.of("ambiguous-fact", by.act(), by.decisionId(), meant.firstKey())),
        Map.of("facts", List.copyOf(meant.keySet())));
  }

  /** An area that exactly one of the facts is about. */
  private static Optional<String> areaThatTells(SortedMap<Long, Optional<Lane>> meant) {
    var areas =
        meant.values().stream()
            .flatMap(lane -> lane.flatMap(RecordedTargets::areaOf).stream())
            .toList();
    return areas.stream().filter(area -> Collections.frequency(areas, area) == 1).findFirst();
  }

  private static boolean isOfAct(RecordedEvent event, int act) {
    return event.statement() instanceof Statement.OfAct of && of.origin().act() == act;
  }

  private static boolean isAbout(RecordedEvent event, AreaId area) {
    return event.statement().lane().filter(lane -> isAbout(lane, area)).isPresent();
  }

  public static boolean isAbout(Lane lane, AreaId area) {
    return Kinds.found()
        .named(lane.kind())
        .filter(kind -> area.value().equals(lane.subject().get(kind.areaKey())))
        .isPresent();
  }

  private String country() {
    return check.head().country().value();
  }

  private void refuse(String pointer, Wording detail) {
    check.refuse(FactNotLive.RULE, pointer, detail);
  }
}
