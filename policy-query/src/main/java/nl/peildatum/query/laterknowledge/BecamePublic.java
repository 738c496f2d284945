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
 * Something that became public on a day (<i>openbaar geworden</i>): what a decision says, or that a
 * decision known before was published.
 *
 * @param on Europe/Amsterdam
 */
record BecamePublic(LocalDate on, Later later) {
  private static final Comparator<BecamePublic> ORDER =
      Comparator.comparing(BecamePublic::on).thenComparingLong(one -> one.later().sequence());

  /**
   * In the order of the days, of one day in the order of the record.
   *
   * @param day exclusive
   */
  static List<Later> after(LocalDate day, CountryRecord record) {
    return record.decisions().stream()
        .flatMap(decision -> ofDecision(decision, record, day))
        .sorted(ORDER)
        .map(BecamePublic::later)
        .toList();
  }

  /** A correction of this register's own mistake becomes public with what it is about. */
  private static Stream<BecamePublic> ofDecision(
      RecordedDecision decision, CountryRecord record, LocalDate day) {
    var all = Later.of(decision, record).toList();
    var instrument = all.getFirst().instrument();
    if (instrument.is(InstrumentType.DATA_CORRECTION)) {
      return Stream.empty();
    }
    return instrument.publicOn().isAfter(day)
        ? all.stream()
            .filter(later -> isFiltered(later.event().statement()))
            .map(later -> new BecamePublic(instrument.publicOn(), later))
        : Stream.concat(
            itself(decision, instrument, day), all.stream().flatMap(later -> said(later, day)));
  }

  private static boolean isFiltered(Statement statement) {
    return switch (statement) {
      case Statement.AreaRegistered area -> false;
      case Statement.AreaSucceeded area -> false;
      case Statement.CoverageStated coverage -> false;
      case Statement.NoCountryPolicyDeclared none -> false;
      default -> true;
    };
  }

  private static Stream<BecamePublic> itself(
      RecordedDecision decision, Instrument instrument, LocalDate day) {
    return instrument
        .published()
        .filter(on -> on.isAfter(day))
        .map(on -> new BecamePublic(on, Later.publicationOf(decision, instrument)))
        .stream();
  }

  private static Stream<BecamePublic> said(Later later, LocalDate day) {
    return later.event().statement() instanceof PublicationRecorded said
            && said.publishedOn().isAfter(day)
        ? Stream.of(new BecamePublic(said.publishedOn(), later))
        : Stream.empty();
  }
}
