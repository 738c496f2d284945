package nl.peildatum.query.ask;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.peildatum.decision.Area;
import nl.peildatum.decision.AreaId;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * Answers about areas that were written before. What is answered depends on the record up to the
 * moment and on the coordinates, and on nothing else (law 1), so the hash of the record's last
 * event up to then and the coordinates name it: it cannot grow old.
 */
final class WrittenAnswers {
  private static final long MOST_BYTES = 8L << 20;
  private static final int BESIDE = 200;

  /**
   * What an answer depends on.
   *
   * @param hash of the last event up to the moment; it stands for the whole record up to there
   */
  private record Question(
      CountryCode country,
      String hash,
      AreaId area,
      LocalDate day,
      Basis basis,
      @Nullable LocalDate bekendOp,
      Set<String> kinds) {}

  private final Cache<Question, byte[]> written =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Question question, byte[] answers) -> answers.length + BESIDE)
          .executor(Runnable::run)
          .build();

  /** Empty where there are none that are short enough to keep. */
  Optional<byte[]> about(Area area, Coordinates asked, Supplier<Optional<byte[]>> answers) {
    var question =
        new Question(
            asked.country(),
            asked.moment().record().hash(asked.moment().sequence()),
            area.id(),
            asked.day(),
            asked.basis(),
            asked.bekendOp(),
            asked.kinds());
    var known = written.getIfPresent(question);
    if (known != null) {
      return Optional.of(known);
    }
    // outside the cache, of which a part is locked while it computes
    var made = answers.get();
    made.ifPresent(bytes -> written.put(question, bytes));
    return made;
  }
}
