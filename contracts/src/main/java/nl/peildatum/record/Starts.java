package nl.peildatum.record;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.Statement.Commenced;
import nl.peildatum.decision.Statement.PublicationRecorded;
import nl.peildatum.time.Fact;
import nl.peildatum.time.FactChain;

/**
 * The start of a correction chain on each basis.
 *
 * @param recorded first day on which the IND acts on the fact, as stated last by the fact, a
 *     correction or a commencement
 * @param operational the recorded start; if not known, the legal start
 * @param formal legal start, known only once published (Awb 3:40, 3:42)
 */
public record Starts(Start recorded, Start operational, Start formal) {

  private record Stated(long sequence, Start start) {}

  Start on(Basis basis) {
    return basis == Basis.FORMAL ? formal : operational;
  }

  static Starts of(FactChain<PolicyFact> chain, CountryRecord record, EffectiveEvents known) {
    var root = record.event(chain.root()).orElseThrow();
    var commencement = known.commencementOf(chain);
    var last =
        last(
            Stream.concat(
                stated(chain, Basis.OPERATIONAL), commencement.map(Starts::commenced).stream()));
    var counting = commencement.filter(event -> event.sequence() == last.sequence);
    var formal =
        chain.content().hasFormalAct()
            ? formal(chain, root, counting, last.start, known)
            : Start.NOT_KNOWN;
    return new Starts(last.start, last.start.isKnown() ? last.start : formal, formal);
  }

  /**
   * The formal start that was stated last by the fact and its corrections on one side and a
   * commencement or a publication on the other. A start that a commencement states goes before that
   * of any publication, whichever was recorded first.
   */
  private static Start formal(
      FactChain<PolicyFact> chain,
      RecordedEvent root,
      Optional<RecordedEvent> commencement,
      Start recorded,
      EffectiveEvents known) {
    var published =
        isPublished(root, known) || commencement.filter(c -> isPublished(c, known)).isPresent();
    if (!published) {
      return Start.NOT_KNOWN;
    }
    var beside =
        commencement
            .flatMap(Starts::formallyCommenced)
            .or(() -> commencement.flatMap(event -> published(event, known)))
            .or(() -> published(root, known));
    var last = last(Stream.concat(stated(chain, Basis.FORMAL), beside.stream()));
    return last.start.isKnown() || !followsItsRuling(root, commencement, known)
        ? last.start
        : isPublished(commencement.orElse(root), known) ? recorded : Start.NOT_KNOWN;
  }

  /** A ruling's facts start formally at {@code formalFrom}, else {@code from}. */
  private static boolean followsItsRuling(
      RecordedEvent root, Optional<RecordedEvent> commencement, EffectiveEvents known) {
    return known.origin(commencement.orElse(root)).instrument().is(InstrumentType.RULING);
  }

  private static Stream<Stated> stated(FactChain<PolicyFact> chain, Basis basis) {
    return chain.versions().stream()
        .filter(version -> version.sequence() == chain.root() || version.content().states(basis))
        .map(version -> new Stated(version.sequence(), startOf(version, basis)));
  }

  private static Start startOf(Fact.Stated<PolicyFact> version, Basis basis) {
    return basis == Basis.FORMAL ? version.content().formal() : version.content().start();
  }

  private static Stated commenced(RecordedEvent event) {
    return new Stated(event.sequence(), Start.on(((Commenced) event.statement()).from()));
  }

  private static Optional<Stated> formallyCommenced(RecordedEvent commencement) {
    return Optional.ofNullable(((Commenced) commencement.statement()).formalFrom())
        .map(day -> new Stated(commencement.sequence(), Start.on(day)));
  }

  private static Optional<Stated> published(RecordedEvent of, EffectiveEvents known) {
    return known
        .publications()
        .recordedFor(decisionOf(of))
        .map(
            event -> {
              var publication = (PublicationRecorded) event.statement();
              return new Stated(event.sequence(), Start.on(publication.formalFrom()));
            });
  }

  private static boolean isPublished(RecordedEvent event, EffectiveEvents known) {
    return known.publications().isPublished(decisionOf(event), known.origin(event).instrument());
  }

  private static DecisionId decisionOf(RecordedEvent event) {
    return event.envelope().decisionId();
  }

  private static Stated last(Stream<Stated> statements) {
    return statements
        .max(Comparator.comparingLong(Stated::sequence))
        .orElse(new Stated(0, Start.NOT_KNOWN));
  }
}
