package nl.peildatum.query.cases;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.peildatum.answer.KnownGroup;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.query.assessment.CaseQuestion;
import nl.peildatum.query.laterknowledge.CountingDays;
import org.jspecify.annotations.Nullable;

/**
 * Records of countries at the coordinates of cases, kept for a while with the lanes that were
 * folded: many cases look from one moment, and leave out the same. No answer is kept. The hash of
 * the record's last event names the record (law 1), so nothing kept can grow old.
 */
public final class CountriesThen {
  private static final int MOST_HEADS = 50;

  /** Of all records kept together; each is about a KiB. */
  private static final long MOST_FACTS = 30_000;

  /**
   * @param hash of the last event up to the moment; it stands for the whole record up to there
   * @param leftOut decisions that do not count
   */
  private record Then(
      CountryCode country,
      String hash,
      Basis basis,
      @Nullable LocalDate bekendOp,
      Set<DecisionId> leftOut) {}

  private record Head(CountryCode country, String hash) {}

  private final Cache<Head, CountingDays> countingDays = Kept.atMost(MOST_HEADS);
  private final Cache<Then, CountryThen> countries = Kept.atMost(MOST_FACTS, CountryThen::weight);
  private final Cache<Head, List<KnownGroup>> groups = Kept.atMost(MOST_HEADS);

  /**
   * @param bekendOp inclusive, Europe/Amsterdam; {@code null} = no filter
   * @param leftOut decisions that do not count
   */
  CountryThen country(
      KnownThen moment,
      CaseQuestion question,
      @Nullable LocalDate bekendOp,
      Set<DecisionId> leftOut) {
    var record = moment.record();
    var hash = record.hash(moment.sequence());
    var likePublic = likeBekendOp(moment, bekendOp);
    return Kept.in(
        countries,
        new Then(question.country(), hash, question.basis(), likePublic, leftOut),
        () ->
            new CountryThen(
                record.without(leftOut, moment.sequence(), question.basis(), likePublic)));
  }

  /** What lanes know on the whole record up to the moment, whatever was public. */
  List<KnownGroup> groups(KnownThen moment) {
    var record = moment.record();
    return Kept.in(
        groups,
        new Head(record.country(), record.hash(moment.sequence())),
        () -> KnownGroup.of(record.asKnown(moment.sequence(), Basis.OPERATIONAL, null), Set.of()));
  }

  /** Days between which nothing became public filter alike, so they share what is kept. */
  private @Nullable LocalDate likeBekendOp(KnownThen moment, @Nullable LocalDate bekendOp) {
    if (bekendOp == null) {
      return null;
    }
    var record = moment.record();
    var head = new Head(record.country(), record.headHash());
    return Kept.in(countingDays, head, () -> CountingDays.of(record)).firstPublicLike(bekendOp);
  }
}
