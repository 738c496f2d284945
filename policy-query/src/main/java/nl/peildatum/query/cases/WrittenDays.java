package nl.peildatum.query.cases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.peildatum.answer.CountingDays;
import nl.peildatum.answer.KnownGroup;
import nl.peildatum.assessment.CaseQuestion;
import nl.peildatum.assessment.GoverningDay;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.decision.DecisionId;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were made for cases before. Between two days on which something turns every answer
 * is the same, so what is kept is the run of days and not the day; the hash of the record's last
 * event names the record (law 1), so nothing kept can grow old.
 */
final class WrittenDays {
  private static final long MOST_BYTES = 64L << 20;
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

  private record Run(Then then, @Nullable String area, int run) {}

  private record Head(CountryCode country, String hash) {}

  private final Cache<Head, CountingDays> countingDays =
      Caffeine.newBuilder().maximumSize(MOST_HEADS).executor(Runnable::run).build();
  private final Cache<Then, CountryThen> countries =
      Caffeine.newBuilder()
          .maximumWeight(MOST_FACTS)
          .weigher((Then then, CountryThen country) -> country.weight())
          .executor(Runnable::run)
          .build();
  private final Cache<Head, List<KnownGroup>> groups =
      Caffeine.newBuilder().maximumSize(MOST_HEADS).executor(Runnable::run).build();
  private final Cache<Run, WrittenDay> runs =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Run run, WrittenDay day) -> day.weight())
          .executor(Runnable::run)
          .build();

  CountryThen country(
      KnownThen moment,
      CaseQuestion question,
      @Nullable LocalDate bekendOp,
      Set<DecisionId> leftOut) {
    return country(moment, then(moment, question, bekendOp, leftOut));
  }

  private CountryThen country(KnownThen moment, Then then) {
    return kept(
        countries,
        then,
        () ->
            new CountryThen(
                moment
                    .record()
                    .without(then.leftOut(), moment.sequence(), then.basis(), then.bekendOp())));
  }

  /** Worked out outside the cache, of which a part is locked while it computes. */
  private static <K, V> V kept(Cache<K, V> cache, K key, Supplier<V> unknown) {
    var known = cache.getIfPresent(key);
    if (known == null) {
      known = unknown.get();
      cache.put(key, known);
    }
    return known;
  }

  /** What lanes know on the whole record up to the moment, whatever was public. */
  List<KnownGroup> groups(KnownThen moment) {
    var record = moment.record();
    return kept(
        groups,
        new Head(record.country(), record.hash(moment.sequence())),
        () -> KnownGroup.of(record.asKnown(moment.sequence(), Basis.OPERATIONAL, null), Set.of()));
  }

  WrittenDay on(KnownThen moment, CaseQuestion question, GoverningDay on, Set<DecisionId> leftOut) {
    var then = then(moment, question, on.bekendOp(), leftOut);
    var country = country(moment, then);
    var run = new Run(then, question.area(), country.runOf(on.day()));
    return kept(runs, run, () -> country.written(question.area(), on.day(), leftOut));
  }

  /** Days between which nothing became public filter alike, so they share what is kept. */
  private Then then(
      KnownThen moment,
      CaseQuestion question,
      @Nullable LocalDate bekendOp,
      Set<DecisionId> leftOut) {
    var hash = moment.record().hash(moment.sequence());
    return new Then(
        question.country(), hash, question.basis(), likeBekendOp(moment, bekendOp), leftOut);
  }

  private @Nullable LocalDate likeBekendOp(KnownThen moment, @Nullable LocalDate bekendOp) {
    if (bekendOp == null) {
      return null;
    }
    var record = moment.record();
    var head = new Head(record.country(), record.headHash());
    return kept(countingDays, head, () -> CountingDays.of(record)).firstPublicLike(bekendOp);
  }
}
