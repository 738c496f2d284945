package nl.peildatum.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Envelope;
import nl.peildatum.decision.EventTypes;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.json.Json;
import nl.peildatum.json.JsonObject;

/**
 * The encoded statement of an event that has no instant of recording and no sequence yet. Sealing
 * adds the envelope and hashes the bytes; nothing is encoded twice.
 */
public final class UnsealedEvent {
  /** An upper bound on the bytes of the envelope, the hash and the commas between the members. */
  private static final int ENVELOPE_BYTES = 1_000;

  private static final String SOURCES = "sources";

  private final Statement statement;
  private final SortedMap<String, byte[]> members;

  private UnsealedEvent(Statement statement, SortedMap<String, byte[]> members) {
    this.statement = statement;
    this.members = members;
  }

  /** Encodes a statement. */
  public static UnsealedEvent of(Statement statement) {
    var members = new TreeMap<String, byte[]>();
    StatementJson.write(statement, new JsonObject())
        .object()
        .forEach((name, value) -> members.put(name, member(name, value)));
    return new UnsealedEvent(statement, members);
  }

  /**
   * Encodes a statement after another one of its decision.
   *
   * @param before another event of the decision, whose encoded sources are shared
   */
  public static UnsealedEvent of(Statement statement, UnsealedEvent before) {
    var shared = before.members.get(SOURCES);
    if (shared == null || !sameSources(statement, before.statement)) {
      return of(statement);
    }
    var members = new TreeMap<String, byte[]>();
    var object = StatementJson.write(statement, new JsonObject()).object();
    object.remove(SOURCES);
    object.forEach((name, value) -> members.put(name, member(name, value)));
    members.put(SOURCES, shared);
    return new UnsealedEvent(statement, members);
  }

  @SuppressWarnings("ReferenceEquality") // a decision's facts share one list
  private static boolean sameSources(Statement one, Statement other) {
    return one instanceof Statement.OfAct act
        && other instanceof Statement.OfAct before
        && act.origin().sources() == before.origin().sources();
  }

  /** The name and the value of a member in RFC 8785 form. */
  private static byte[] member(String name, Object value) {
    var object = Json.canonical(java.util.Collections.singletonMap(name, value));
    return java.util.Arrays.copyOfRange(object, 1, object.length - 1);
  }

  public Statement statement() {
    return statement;
  }

  /** The greatest number of bytes that the stored event may have. */
  public long bytes() {
    return ENVELOPE_BYTES + members.values().stream().mapToLong(member -> member.length + 1L).sum();
  }

  /**
   * The event with its sequence and hashes in the record.
   *
   * @param sequence in the country, from 1
   * @param recordedAt UTC, whole milliseconds
   * @param previousHash hash of the event before in the country, {@link Envelope#NO_PREVIOUS} for
   *     the first
   */
  public SealedEvent seal(
      CountryCode country,
      long sequence,
      Instant recordedAt,
      DecisionId decisionId,
      String previousHash) {
    var id = Envelope.idOf(country, sequence, previousHash);
    var withoutHash = new Envelope(id, country, sequence, recordedAt, decisionId, previousHash, "");
    var all = new TreeMap<>(members);
    EventCodec.envelopeMembers(withoutHash, EventTypes.of(statement))
        .object()
        .forEach((name, value) -> all.put(name, member(name, value)));
    var hash = EventCodec.sha256(object(all));
    all.put("hash", member("hash", hash));
    var envelope = new Envelope(id, country, sequence, recordedAt, decisionId, previousHash, hash);
    return new SealedEvent(new RecordedEvent(envelope, statement), object(all));
  }

  /** An object of encoded members, in the order of RFC 8785: by UTF-16, as Java compares texts. */
  private static byte[] object(Map<String, byte[]> members) {
    var bytes = new ByteArrayOutputStream();
    var separator = "{";
    for (var member : members.values()) {
      bytes.writeBytes(separator.getBytes(UTF_8));
      bytes.writeBytes(member);
      separator = ",";
    }
    bytes.write('}');
    return bytes.toByteArray();
  }
}
