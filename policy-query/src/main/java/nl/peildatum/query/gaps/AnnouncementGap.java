package nl.peildatum.query.gaps;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.decision.Claim;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.Start;
import nl.peildatum.record.DatedFact;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.time.LawDay;
import org.jspecify.annotations.Nullable;

/**
 * The days from the taking of a decision (<i>besluit</i>) to its announcement, its publication, its
 * formal start, and its recording here.
 *
 * @param publicOn the first day on which the decision counts as public, Europe/Amsterdam, inclusive
 */
public record AnnouncementGap(
    RecordedDecision decision,
    Instrument instrument,
    LocalDate publicOn,
    Span announced,
    Span published,
    Span formalStart,
    Span recorded) {

  /** The reason for a missing day. */
  public enum Missing {
    /** The instrument does not state the day. */
    NOT_STATED,
    /** No publication is on record (Awb 3:42). */
    NOT_PUBLISHED,
    /** The policy is a practice that was never set by decision (Awb 4:82). */
    NO_FORMAL_ACT
  }

  /**
   * The time from the taking of a decision to one other event.
   *
   * @param on Europe/Amsterdam; if facts or claims differ, the first of their days
   * @param latest the last of the days if they differ; otherwise {@code null}
   * @param disputed whether official sources differ about the day
   * @param days whole days after the day on which the decision was taken; negative before that day
   * @param missing the reason for a missing day; {@code null} where there is a day
   */
  public record Span(
      @Nullable LocalDate on,
      @Nullable LocalDate latest,
      boolean disputed,
      @Nullable Long days,
      @Nullable Missing missing) {

    static Span unknown(Missing why) {
      return new Span(null, null, false, null, why);
    }

    static Span on(LocalDate day, LocalDate decidedOn) {
      return new Span(day, null, false, ChronoUnit.DAYS.between(decidedOn, day), null);
    }

    /** The span to a day; without a day, the reason why it is missing. */
    static Span onOr(@Nullable LocalDate day, LocalDate decidedOn, Missing why) {
      return day == null ? unknown(why) : on(day, decidedOn);
    }

    /** Whether the day is before the decision. */
    public boolean isRetroactive() {
      return days != null && days < 0;
    }
  }

  /**
   * The gaps of every decision that set or ended policy and has a live fact, in the order of the
   * record.
   */
  public static List<AnnouncementGap> of(RecordAsOf known) {
    var facts = new LinkedHashMap<DecisionId, List<DatedFact>>();
    known.lanes().withLiveFact().stream()
        .flatMap(lane -> known.lane(lane).facts().stream())
        .sorted(Comparator.comparingLong(fact -> fact.chain().root()))
        .forEach(
            fact ->
                facts.computeIfAbsent(decisionOf(fact, known), id -> new ArrayList<>()).add(fact));
    return facts.entrySet().stream().map(entry -> gap(entry, known)).toList();
  }

  private static DecisionId decisionOf(DatedFact fact, RecordAsOf known) {
    return known.rootEvent(fact).envelope().decisionId();
  }

  private static AnnouncementGap gap(Map.Entry<DecisionId, List<DatedFact>> of, RecordAsOf known) {
    var decision = known.record().decision(of.getKey()).orElseThrow();
    var instrument = known.instrumentOf(of.getValue().getFirst());
    var decidedOn = instrument.decidedOn();
    var published = known.publications().publishedInTime(of.getValue().getFirst().chain().root());
    return new AnnouncementGap(
        decision,
        instrument,
        instrument.publicOn(),
        Span.onOr(instrument.announcedOn(), decidedOn, Missing.NOT_STATED),
        Span.onOr(published.orElse(null), decidedOn, Missing.NOT_PUBLISHED),
        formalStart(of.getValue(), decidedOn, published),
        Span.on(LawDay.of(decision.recordedAt()), decidedOn));
  }

  private static Span formalStart(
      List<DatedFact> facts, LocalDate decidedOn, Optional<LocalDate> published) {
    var starts = facts.stream().map(fact -> fact.starts().formal()).filter(Start::isKnown).toList();
    if (starts.isEmpty()) {
      return Span.unknown(reason(facts, published));
    }
    var days = starts.stream().flatMap(AnnouncementGap::daysOf).sorted().toList();
    var first = days.getFirst();
    var last = days.getLast();
    return new Span(
        first,
        last.equals(first) ? null : last,
        starts.stream().anyMatch(start -> !start.claims().isEmpty()),
        ChronoUnit.DAYS.between(decidedOn, first),
        null);
  }

  private static Missing reason(Collection<DatedFact> facts, Optional<LocalDate> published) {
    if (facts.stream().noneMatch(fact -> fact.content().hasFormalAct())) {
      return Missing.NO_FORMAL_ACT;
    }
    return published.isPresent() ? Missing.NOT_STATED : Missing.NOT_PUBLISHED;
  }

  private static Stream<LocalDate> daysOf(Start start) {
    return start.claims().isEmpty()
        ? start.earliest().stream()
        : start.claims().stream().map(Claim::from);
  }
}
