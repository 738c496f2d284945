package nl.peildatum.query.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.peildatum.answer.KnownGroup;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.impact.CountingDays;
import org.jspecify.annotations.Nullable;

/**
 * Caches countries' records as known for cases, with their folded lanes, because many cases share a
 * moment and the decisions left out. Answers are not cached. The hash of the record's last event
 * identifies the record (law 1), so no entry becomes outdated.
 */
public final class CaseRecordCache {
  private static final int MOST_HEADS = 50;

  /** The most facts of all cached records together; a fact takes about 1 KiB. */
  private static final long MOST_FACTS = 30_000;

  /**
   * Identifies a country's record as known.
   *
   * @param hash of the last event up to the moment; it identifies the whole record up to there
   * @param bekendOp inclusive, Europe/Amsterdam; {@code null} = no filter
   * @param leftOut decisions that do not count
   */
  private record Key(
      CountryCode country,
      String hash,
      Basis basis,
      @Nullable LocalDate bekendOp,
      Set<DecisionId> leftOut) {}

  private record RecordHead(CountryCode country, String hash) {}

  private final Cache<RecordHead, CountingDays> countingDays = RecordCache.atMost(MOST_HEADS);
  private final Cache<Key, CountryAsKnown> countries =
      RecordCache.atMost(MOST_FACTS, CountryAsKnown::weight);
  private final Cache<RecordHead, List<KnownGroup>> groups = RecordCache.atMost(MOST_HEADS);

  /**
   * The record of the question's country.
   *
   * @param bekendOp inclusive, Europe/Amsterdam; {@code null} = no filter
   * @param leftOut decisions that do not count
   */
  CountryAsKnown country(
      CaseRecordAsOf moment,
      CaseQuestion question,
      @Nullable LocalDate bekendOp,
      Set<DecisionId> leftOut) {
    var record = moment.record();
    var hash = record.hash(moment.sequence());
    var firstPublic = firstLike(moment, bekendOp);
    return RecordCache.in(
        countries,
        new Key(question.country(), hash, question.basis(), firstPublic, leftOut),
        () ->
            new CountryAsKnown(
                record.asKnown(moment.sequence(), question.basis(), firstPublic).without(leftOut)));
  }

  /**
   * The groups that lanes name in the whole record up to the moment, whether or not they were
   * public.
   */
  List<KnownGroup> groups(CaseRecordAsOf moment) {
    var record = moment.record();
    return RecordCache.in(
        groups,
        new RecordHead(record.country(), record.hash(moment.sequence())),
        () -> KnownGroup.of(record.asKnown(moment.sequence(), Basis.OPERATIONAL, null), Set.of()));
  }

  /**
   * The first day on which the facts were public that are public on {@code bekendOp}, so that days
   * with no publication between them share one cache entry.
   */
  private @Nullable LocalDate firstLike(CaseRecordAsOf moment, @Nullable LocalDate bekendOp) {
    if (bekendOp == null) {
      return null;
    }
    var record = moment.record();
    var head = new RecordHead(record.country(), record.headHash());
    return RecordCache.in(countingDays, head, () -> CountingDays.of(record))
        .firstPublicLike(bekendOp);
  }
}
