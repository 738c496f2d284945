package nl.peildatum.answer;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.Statement.Commenced;
import nl.peildatum.decision.Statement.OfAct;
import nl.peildatum.decision.Statement.PublicationRecorded;
import nl.peildatum.time.Fact;
import nl.peildatum.time.Place;

/**
 * When a place starts, per basis: of all who stated that start and count, the last recorded.
 *
 * @param operational first day the IND acts on it
 * @param formal legal start, only once published (Awb 3:40, 3:42)
 */
record Starts(Start operational, Start formal) {

  private record Stated(long sequence, Start start) {}

  Start on(Basis basis) {
    return basis == Basis.FORMAL ? formal : operational;
  }

  static Starts of(Place<PolicyFact> place, CountryRecord record, WhatCounts known) {
    var root = record.event(place.root()).orElseThrow();
    var commencement = known.commencementOf(place);
    var operational =
        last(
            Stream.concat(
                stated(place, Basis.OPERATIONAL), commencement.map(Starts::commenced).stream()));
    var formal =
        operational.start.isKnown() && place.content().hasFormalAct()
            ? formal(
                place,
                root,
                commencement.filter(c -> c.sequence() == operational.sequence),
                operational,
                known)
            : Start.NOT_KNOWN;
    return new Starts(operational.start, formal);
  }

  /** What was announced without a start takes its legal start from its commencement or later. */
  private static Start formal(
      Place<PolicyFact> place,
      RecordedEvent root,
      Optional<RecordedEvent> commencement,
      Stated operational,
      WhatCounts known) {
    var since = commencement.map(RecordedEvent::sequence).orElse(0L);
    var published =
        isPublished(root, known) || commencement.filter(c -> isPublished(c, known)).isPresent();
    var ofChain = published ? stated(place, Basis.FORMAL) : Stream.<Stated>empty();
    var all =
        Stream.concat(
                Stream.concat(ofChain, published(root, known)),
                commencement.stream().flatMap(c -> formallyCommenced(c, known)))
            .filter(stated -> stated.sequence >= since)
            .toList();
    var last = last(all.stream());
    return last.start.isKnown() || !followsItsRuling(root, commencement)
        ? last.start
        : isPublished(commencement.orElse(root), known) ? operational.start : Start.NOT_KNOWN;
  }

  /** A ruling's facts start formally at {@code formalFrom}, else {@code from}. */
  private static boolean followsItsRuling(
      RecordedEvent root, Optional<RecordedEvent> commencement) {
    return instrument(commencement.orElse(root)).is(InstrumentType.RULING);
  }

  private static Stream<Stated> stated(Place<PolicyFact> place, Basis basis) {
    return place.versions().stream()
        .filter(version -> version.sequence() == place.root() || version.content().states(basis))
        .map(version -> new Stated(version.sequence(), startOf(version, basis)));
  }

  private static Start startOf(Fact.Stated<PolicyFact> version, Basis basis) {
    return basis == Basis.FORMAL ? version.content().formal() : version.content().start();
  }

  private static Stated commenced(RecordedEvent event) {
    return new Stated(event.sequence(), Start.on(((Commenced) event.statement()).from()));
  }

  /** The publication of its own instrument makes a commencement's legal start count. */
  private static Stream<Stated> formallyCommenced(RecordedEvent commencement, WhatCounts known) {
    var start = Start.onNullable(((Commenced) commencement.statement()).formalFrom());
    var own =
        isPublished(commencement, known)
            ? Stream.of(new Stated(commencement.sequence(), start))
            : Stream.<Stated>empty();
    return Stream.concat(own, published(commencement, known));
  }

  private static Stream<Stated> published(RecordedEvent of, WhatCounts known) {
    return known.publicationOf(decisionOf(of)).stream()
        .map(
            event -> {
              var publication = (PublicationRecorded) event.statement();
              return new Stated(event.sequence(), Start.on(publication.formalFrom()));
            });
  }

  private static boolean isPublished(RecordedEvent event, WhatCounts known) {
    return known.isPublished(decisionOf(event), instrument(event));
  }

  private static DecisionId decisionOf(RecordedEvent event) {
    return event.envelope().decisionId();
  }

  private static Instrument instrument(RecordedEvent event) {
    return ((OfAct) event.statement()).origin().instrument();
  }

  private static Stated last(Stream<Stated> statements) {
    return statements
        .max(Comparator.comparingLong(Stated::sequence))
        .orElse(new Stated(0, Start.NOT_KNOWN));
  }
}
