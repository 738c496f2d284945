package nl.peildatum.command.relay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.sql.DataSource;
import nl.peildatum.command.clock.PostgresClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appends small events as the aggregate would: the clock last, then the row, in one transaction.
 */
final class StoreByHand {
  private static final String NO_PREVIOUS = "0".repeat(64);

  private final JdbcClient store;
  private final PostgresClock clock;
  private final TransactionTemplate transaction;
  private final Map<String, Long> sequences = new HashMap<>();
  private final Map<String, String> hashes = new HashMap<>();
  private String history = "";

  StoreByHand(DataSource source) {
    store = JdbcClient.create(source);
    clock = new PostgresClock(store);
    transaction = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  /** From here on what is appended belongs to another history. */
  void continueAs(String otherHistory, Map<String, Long> heads) {
    history = otherHistory;
    sequences.clear();
    sequences.putAll(heads);
    hashes.clear();
    heads.forEach((country, sequence) -> hashes.put(country, hash(country, sequence)));
  }

  void append(String country) {
    transaction.executeWithoutResult(status -> appendUncommitted(country));
  }

  void appendUncommitted(String country) {
    var sequence = sequences.merge(country, 1L, Long::sum);
    insert(country, sequence, clock.recordingMoment(null).recordedAt());
    hashes.put(country, hash(country, sequence, history, previousHash(country)));
  }

  void appendAndRollBack(String country) {
    transaction.executeWithoutResult(
        status -> {
          insert(
              country,
              sequences.getOrDefault(country, 0L) + 1,
              clock.recordingMoment(null).recordedAt());
          status.setRollbackOnly();
        });
  }

  TransactionTemplate transaction() {
    return transaction;
  }

  private void insert(String country, long sequence, Instant recordedAt) {
    store
        .sql(
            """
            insert into event (country, position, aggregate_type, event_id, type, recorded_at, payload, metadata)
            values (:country, :position, 'CountryPolicy', :id, 'region-15c-designated.v1', :at, :payload, '{}')
            """)
        .param("country", country)
        .param("position", sequence - 1)
        .param("id", country + "-" + sequence + history)
        .param("at", recordedAt.atOffset(ZoneOffset.UTC))
        .param("payload", payload(country, sequence, history, previousHash(country)))
        .update();
  }

  private String previousHash(String country) {
    return hashes.getOrDefault(country, NO_PREVIOUS);
  }

  /** The bytes of an event whose country has the first history. */
  static byte[] payload(String country, long sequence) {
    return payload(country, sequence, "", hash(country, sequence - 1));
  }

  /** Another history has other bytes under the same sequence. */
  static byte[] payload(String country, long sequence, String history, String previousHash) {
    return "{\"country\":\"%s\",\"hash\":\"%s\",\"history\":\"%s\",\"previousHash\":\"%s\",\"sequence\":%d}"
        .formatted(
            country,
            hash(country, sequence, history, previousHash),
            history,
            previousHash,
            sequence)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Of an event whose country has the first history. */
  static String hash(String country, long sequence) {
    var hash = NO_PREVIOUS;
    for (long each = 1; each <= sequence; each++) {
      hash = hash(country, each, "", hash);
    }
    return hash;
  }

  /** As a reader checks it: of the canonical form without it. */
  private static String hash(String country, long sequence, String history, String previousHash) {
    return sha256(
        "{\"country\":\"%s\",\"history\":\"%s\",\"previousHash\":\"%s\",\"sequence\":%d}"
            .formatted(country, history, previousHash, sequence));
  }

  static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
