package nl.peildatum.command.log;

import java.util.function.Consumer;
import nl.peildatum.merkle.TreeHash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hashes of the leaves, as the event store keeps them. */
public record LeafHashes(JdbcClient store) {
  private static final long PAGE = 10_000;

  /** Reads the hashes of leaves by number, from {@code from} inclusive to {@code until} exclusive. */
  void read(long from, long until, Consumer<TreeHash> reader) {
    for (var first = from; first < until; first += PAGE) {
      var end = Math.min(first + PAGE, until);
      var page =
          store
              .sql(
                  "select hash from leaf where number >= :from and number < :until order by number")
              .param("from", first)
              .param("until", end)
              .query(byte[].class)
              .list();
      if (page.size() != end - first) {
        throw new IllegalStateException("the store lacks leaves from " + first + " to " + end);
      }
      page.forEach(hash -> reader.accept(TreeHash.of(hash).orElseThrow()));
    }
  }
}
