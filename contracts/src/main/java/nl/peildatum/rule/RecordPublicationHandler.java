package nl.peildatum.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.Origin;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.PublicationRecorded;
import nl.peildatum.decisionfile.Act.RecordPublicationAct;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.wording.Wording;

/**
 * The act RecordPublication: states that a decision on record was published (<i>bekendmaking</i>,
 * Awb 3:40, 3:42), at most once.
 */
public final class RecordPublicationHandler {
  private static final int MOST_FACTS = 10;

  private RecordPublicationHandler() {}

  public static void handle(RecordPublicationAct act, DecisionCheck check) {
    var id = act.decision();
    if (id == null) {
      return;
    }
    DecisionsMeant.find(id, act.pointer("decision"), check)
        .flatMap(on -> instrument(on, check))
        .filter(instrument -> isNotPublished(id, instrument, act, check))
        .ifPresent(instrument -> publish(act, id, instrument, check));
  }

  private static Optional<Instrument> instrument(RecordedDecision decision, DecisionCheck check) {
    return check.known().originOf(decision).map(Origin::instrument);
  }

  private static boolean isNotPublished(
      DecisionId id, Instrument instrument, RecordPublicationAct act, DecisionCheck check) {
    var onRecord = check.known().publications().recordedFor(id);
    var published =
        instrument.publishedAtAll() || onRecord.isPresent() || check.earlierActs().published(id);
    if (published) {
      check.refuse(
          "already-published",
          act.pointer("decision"),
          onRecord.isPresent()
              ? Wording.of(
                  "already-published.on-record",
                  id,
                  ActExamples.retraction(onRecord),
                  legalStart(act, id, check))
              : Wording.of("already-published", id, legalStart(act, id, check)),
          onRecord
              .<Map<String, Object>>map(event -> Map.of("publishedBy", event.sequence()))
              .orElse(Map.of()));
    }
    return !published;
  }

  /**
   * The sentence that explains how facts without a legal start get one. Nothing is missing if an
   * earlier act of this decision publishes the decision.
   */
  private static Wording legalStart(RecordPublicationAct act, DecisionId id, DecisionCheck check) {
    var without =
        check.earlierActs().published(id)
            ? List.<Long>of()
            : withoutLegalStart(id, check).limit(MOST_FACTS).toList();
    return without.isEmpty()
        ? Wording.of("already-published.complete")
        : Wording.of(
            "already-published.legal-start-missing",
            without.stream().map(String::valueOf).collect(Collectors.joining(", ")),
            ActExamples.correction(
                without.getFirst(), "\"formalFrom\": \"" + formalFrom(act) + "\""));
  }

  /**
   * The live ends of chains that the decision set, ended or commenced and that have no legal start.
   */
  private static Stream<Long> withoutLegalStart(DecisionId id, DecisionCheck check) {
    return check
        .known()
        .chainsOf(id)
        .filter(chain -> chain.content().hasFormalAct() && !chain.formalStart().isKnown())
        .map(CorrectionChain::liveEnd)
        .distinct();
  }

  private static LocalDate formalFrom(RecordPublicationAct act) {
    return Stream.of(act.formalFrom(), act.publishedOn())
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElse(LocalDate.of(2023, 1, 20));
  }

  private static void publish(
      RecordPublicationAct act, DecisionId id, Instrument instrument, DecisionCheck check) {
    var publishedOn = act.publishedOn();
    if (publishedOn != null && publishedOn.isBefore(instrument.decidedOn())) {
      check.warn(
          PublishedOn.BEFORE_DECIDED,
          Wording.of(
              "published-before-decided.publication", id, publishedOn, instrument.decidedOn()));
    }
    check.earlierActs().publish(id);
    var formalFrom = act.formalFrom();
    RetroactiveWithoutGround.check(
        act,
        act.hasGround(),
        Stream.of(Start.onNullable(formalFrom)),
        latestDecidedOn(id, instrument, check),
        check);
    if (publishedOn != null && formalFrom != null) {
      check
          .origin(act)
          .ifPresent(
              origin ->
                  check.record(
                      new PublicationRecorded(
                          origin, id, publishedOn, act.citation(), formalFrom)));
    }
  }

  /**
   * The latest day of deciding among the Sets and Ends that the publication gives a legal start:
   * those of the decision, and those that it commenced, each with its own day of deciding.
   */
  private static LocalDate latestDecidedOn(
      DecisionId id, Instrument instrument, DecisionCheck check) {
    return check
        .head()
        .eventsOf(id)
        .flatMap(event -> decidedOn(event.statement(), instrument, check).stream())
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  private static Optional<LocalDate> decidedOn(
      Statement statement, Instrument instrument, DecisionCheck check) {
    return switch (statement) {
      case Statement.Stated stated -> Optional.of(instrument.decidedOn());
      case Statement.Commenced commenced ->
          check
              .known()
              .chains()
              .of(commenced.target().sequence())
              .map(chain -> chain.decidedBy().decidedOn());
      default -> Optional.empty();
    };
  }
}
