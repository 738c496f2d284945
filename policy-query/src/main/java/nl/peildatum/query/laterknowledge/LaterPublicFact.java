package nl.peildatum.query.laterknowledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.PublicationRecorded;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordedDecision;

/**
 * A later fact with the day on which it became public (<i>openbaar geworden</i>). The fact is a
 * statement of a decision, or the publication of a decision that was public before.
 *
 * @param on Europe/Amsterdam
 */
record LaterPublicFact(LocalDate on, LaterFact later) {
  private static final Comparator<LaterPublicFact> ORDER =
      Comparator.comparing(LaterPublicFact::on).thenComparingLong(one -> one.later().sequence());

  /**
   * The facts that became public after a day, ordered by the day on which they became public, then
   * by sequence.
   *
   * @param day exclusive
   */
  static List<LaterFact> after(LocalDate day, CountryRecord record) {
    return record.decisions().stream()
        .flatMap(decision -> ofDecision(decision, record, day))
        .sorted(ORDER)
        .map(LaterPublicFact::later)
        .toList();
  }

  /** Empty for a data correction: it becomes public together with the fact that it corrects. */
  private static Stream<LaterPublicFact> ofDecision(
      RecordedDecision decision, CountryRecord record, LocalDate day) {
    var all = LaterFact.of(decision, record).toList();
    var instrument = all.getFirst().instrument();
    if (instrument.is(InstrumentType.DATA_CORRECTION)) {
      return Stream.empty();
    }
    return instrument.publicOn().isAfter(day)
        ? all.stream()
            .filter(later -> isFilteredByPublicness(later.event().statement()))
            .map(later -> new LaterPublicFact(instrument.publicOn(), later))
        : Stream.concat(
            ownPublication(decision, instrument, day),
            all.stream().flatMap(later -> publicationOfOther(later, day)));
  }

  /** Whether a question with {@code bekendOp} leaves the statement out until it is public. */
  private static boolean isFilteredByPublicness(Statement statement) {
    return switch (statement) {
      case Statement.AreaRegistered area -> false;
      case Statement.AreaSucceeded area -> false;
      case Statement.CoverageStated coverage -> false;
      case Statement.NoCountryPolicyDeclared none -> false;
      default -> true;
    };
  }

  private static Stream<LaterPublicFact> ownPublication(
      RecordedDecision decision, Instrument instrument, LocalDate day) {
    return instrument
        .published()
        .filter(on -> on.isAfter(day))
        .map(on -> new LaterPublicFact(on, LaterFact.publicationOf(decision, instrument)))
        .stream();
  }

  private static Stream<LaterPublicFact> publicationOfOther(LaterFact later, LocalDate day) {
    return later.event().statement() instanceof PublicationRecorded publication
            && publication.publishedOn().isAfter(day)
        ? Stream.of(new LaterPublicFact(publication.publishedOn(), later))
        : Stream.empty();
  }
}
