package nl.peildatum.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.Members;
import nl.peildatum.decision.PassageReference;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Sources;
import nl.peildatum.decision.Statement;
import nl.peildatum.kind.Kinds;
import nl.peildatum.time.LawDay;
import org.jspecify.annotations.Nullable;

/**
 * The part of an answer that describes the fact that it rests on; equal on both bases.
 *
 * @param value value as recorded, with the members that its kind adds when shown
 * @param instrument instrument of the root of the correction chain
 * @param sources sources of the policy first, then those of its correction
 * @param passages the passages that the policy rests on: those of its correction, if it names any
 */
public record FactDetails(
    FactView fact,
    Map<String, Object> value,
    Instrument instrument,
    List<LegalSource> sources,
    List<PassageReference> passages) {

  private static final String PASSAGES = "passages";

  public static FactDetails of(DatedFact fact, RecordAsOf known) {
    return new FactDetails(
        fact(fact, known),
        value(fact),
        known.instrumentOf(fact),
        sources(fact, known),
        passages(fact, known));
  }

  private static FactView fact(DatedFact fact, RecordAsOf known) {
    var envelope = known.liveEvent(fact).envelope();
    var from = fact.starts().operational().earliest().orElse(null);
    var formalFrom = fact.starts().formal().earliest().orElse(null);
    var decidedOn = known.instrumentOf(fact).decidedOn();
    var recordedOn = LawDay.of(envelope.recordedAt());
    return new FactView(
        envelope.sequence(),
        envelope.decisionId(),
        envelope.recordedAt(),
        from,
        fact.content().until(),
        formalFrom,
        isBefore(from, decidedOn) || isBefore(formalFrom, decidedOn),
        isBefore(from, recordedOn) || isBefore(formalFrom, recordedOn),
        fact.starts().operational().bounds());
  }

  private static boolean isBefore(@Nullable LocalDate start, LocalDate day) {
    return start != null && start.isBefore(day);
  }

  private static Map<String, Object> value(DatedFact fact) {
    var value = fact.content().value();
    if (fact.isEnd()) {
      return value;
    }
    return Kinds.found()
        .named(fact.content().lane().kind())
        .<Map<String, Object>>map(kind -> Members.copyOf(kind.shown(value)))
        .orElse(value);
  }

  /**
   * The sources of the root, then those of each correction. If no correction adds one, the list
   * object of the root is returned, so that all facts share it.
   */
  private static List<LegalSource> sources(DatedFact fact, RecordAsOf known) {
    var root = known.origin(known.rootEvent(fact)).sources();
    var all =
        fact.chain().versions().stream()
            .map(version -> known.record().event(version.sequence()).orElseThrow())
            .flatMap(event -> known.origin(event).sources().stream())
            .distinct()
            .toList();
    return all.equals(root) ? root : Sources.copyOf(all);
  }

  /** The passages that the chain states last; a correction that says nothing of them keeps them. */
  private static List<PassageReference> passages(DatedFact fact, RecordAsOf known) {
    return fact.chain().versions().reversed().stream()
        .map(version -> known.record().event(version.sequence()).orElseThrow())
        .flatMap(event -> passages(event).stream())
        .findFirst()
        .orElse(List.of());
  }

  /** The passages that a statement about the whole country rests on. */
  public static List<PassageReference> passagesOf(RecordedEvent event) {
    return passages(event).orElse(List.of());
  }

  /** The passages that an event states, none included; empty if it says nothing of them. */
  private static Optional<List<PassageReference>> passages(RecordedEvent event) {
    var stated =
        switch (event.statement()) {
          case Statement.Stated s -> Optional.of(s.fact().remarks());
          case Statement.Corrected c when c.replacement().containsKey(PASSAGES) ->
              Optional.of(c.result().remarks());
          default -> Optional.of(event.origin().remarks()).filter(own -> own.containsKey(PASSAGES));
        };
    return stated.map(remarks -> references(event, remarks.get(PASSAGES)));
  }

  private static List<PassageReference> references(RecordedEvent event, @Nullable Object indexes) {
    var decision = event.envelope().decisionId();
    return indexes instanceof List<?> named
        ? named.stream().map(index -> new PassageReference(decision, number(index))).toList()
        : List.of();
  }

  private static int number(Object index) {
    return ((Number) index).intValue();
  }
}
