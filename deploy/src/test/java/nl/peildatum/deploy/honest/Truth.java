package nl.peildatum.deploy.honest;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was recorded when, by the event store and nothing else. */
record Truth(Map<String, TreeMap<Instant, Long>> lastByInstant) {

  static Truth of(Store store) throws SQLException {
    var found = new HashMap<String, TreeMap<Instant, Long>>();
    try (var connection = store.open();
        var query = connection.createStatement();
        var rows =
            query.executeQuery(
                "select country, recorded_at, max(position) + 1 from event group by 1, 2")) {
      while (rows.next()) {
        found
            .computeIfAbsent(rows.getString(1), _ -> new TreeMap<>())
            .put(rows.getObject(2, OffsetDateTime.class).toInstant(), rows.getLong(3));
      }
    }
    return new Truth(found);
  }

  /** The last sequence of the last whole decision recorded at or before the instant. */
  long at(String country, @Nullable Instant instant) {
    if (instant == null) {
      return 0;
    }
    return Optional.ofNullable(lastByInstant.get(country))
        .map(own -> own.floorEntry(instant))
        .map(Map.Entry::getValue)
        .orElse(0L);
  }

  /** Empty when what was said is true. */
  Optional<String> against(Said said) {
    var least = at(said.country(), said.claimed());
    var most = at(said.country(), said.beschikbaarOp());
    return least <= said.sequence() && said.sequence() <= most
        ? Optional.empty()
        : Optional.of("should rest on %d to %d: %s".formatted(least, most, said));
  }
}
