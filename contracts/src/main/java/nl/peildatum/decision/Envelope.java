package nl.peildatum.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.peildatum.area.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * The members that every event has beside its statement.
 *
 * @param id {@code null}, also when given, if it equals {@link #idOf} of the sequence and the
 *     previous hash; the accessor computes it then
 * @param sequence per country, from 1, without holes
 * @param recordedAt UTC, whole milliseconds, given by the store's clock; equal for all of a
 *     decision
 * @param previousHash hash of the country's event before, 64 zeros for the first
 * @param hash lower-case hex SHA-256 of the canonical form without this field
 */
public record Envelope(
    @Nullable String id,
    CountryCode country,
    long sequence,
    Instant recordedAt,
    DecisionId decisionId,
    String previousHash,
    String hash) {
  public static final String NO_PREVIOUS = "0".repeat(64);

  public Envelope {
    id = id == null || id.equals(idOf(country, sequence, previousHash)) ? null : id;
  }

  /**
   * The id of an event by its sequence and the hash of the event before; always equal for equal
   * arguments.
   */
  public static String idOf(CountryCode country, long sequence, String previousHash) {
    var name = country + "/" + sequence + "/" + previousHash;
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
  }

  @Override
  public String id() {
    return id == null ? idOf(country, sequence, previousHash) : id;
  }

  /**
   * This envelope, in which parts that equal those of the event before are the same objects. Saves
   * memory.
   */
  public Envelope sharing(Envelope before) {
    return new Envelope(
        id,
        same(country, before.country),
        sequence,
        same(recordedAt, before.recordedAt),
        same(decisionId, before.decisionId),
        same(previousHash, before.hash),
        hash);
  }

  private static <T> T same(T own, T earlier) {
    return Objects.equals(own, earlier) ? earlier : own;
  }
}
