package nl.peildatum.codec;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Envelope;
import nl.peildatum.decision.EventTypes;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.json.Json;
import nl.peildatum.json.JsonObject;
import nl.peildatum.json.Milliseconds;
import nl.peildatum.json.StoredObject;
import org.jspecify.annotations.Nullable;

/** Reads and writes events as stored and as on the topic: in RFC 8785 form, chained by SHA-256. */
public final class EventCodec {
  /** The member with the instant of recording. */
  public static final String RECORDED_AT = "recordedAt";

  private EventCodec() {}

  /**
   * The event of a statement with its sequence and hashes in the record.
   *
   * @param sequence in the country, from 1
   * @param recordedAt UTC, whole milliseconds
   * @param previousHash hash of the event before in the country, {@link Envelope#NO_PREVIOUS} for
   *     the first
   */
  public static RecordedEvent seal(
      CountryCode country,
      long sequence,
      Instant recordedAt,
      DecisionId decisionId,
      String previousHash,
      Statement statement) {
    return UnsealedEvent.of(statement)
        .seal(country, sequence, recordedAt, decisionId, previousHash)
        .event();
  }

  public static byte[] write(RecordedEvent event) {
    return Json.canonical(object(event));
  }

  public static Map<String, Object> object(RecordedEvent event) {
    var object = object(event.envelope(), event.statement());
    return object.with("hash", event.envelope().hash()).object();
  }

  private static JsonObject object(Envelope envelope, Statement statement) {
    return StatementJson.write(statement, envelopeMembers(envelope, EventTypes.of(statement)));
  }

  /** The members of the envelope without the hash. */
  static JsonObject envelopeMembers(Envelope envelope, String type) {
    return new JsonObject()
        .with("id", envelope.id())
        .with("country", envelope.country().value())
        .with("sequence", envelope.sequence())
        .with("type", type)
        .with(RECORDED_AT, envelope.recordedAt())
        .with("decisionId", envelope.decisionId().value())
        .with("previousHash", envelope.previousHash());
  }

  public static RecordedEvent read(byte[] utf8) {
    return read(utf8, null);
  }

  /**
   * Reads an event.
   *
   * @param before an event that was read before; if both are of one decision, they share the
   *     instrument and sources; {@code null} = none
   */
  public static RecordedEvent read(byte[] utf8, @Nullable RecordedEvent before) {
    return parse(utf8).event(before);
  }

  private static ParsedEvent parse(byte[] utf8) {
    var object =
        CanonicalObject.read(utf8).map(CanonicalObject::members).orElseGet(() -> Json.object(utf8));
    return new ParsedEvent(new StoredObject(object));
  }

  static Envelope envelope(StoredObject json) {
    return new Envelope(
        json.text("id"),
        json.read("country", "country", CountryCode::new),
        json.number("sequence"),
        json.read(RECORDED_AT, "instant of the form " + Milliseconds.EXAMPLE, EventCodec::instant),
        new DecisionId(json.text("decisionId")),
        json.text("previousHash"),
        json.text("hash"));
  }

  private static Instant instant(String written) {
    return Milliseconds.readWritten(written).orElseThrow();
  }

  /** Whether the hash in the event equals the hash of its bytes. */
  public static boolean isSealed(byte[] utf8) {
    return sealed(utf8).isPresent();
  }

  /** Parses an event; empty if the hash in the event differs from the hash of its bytes. */
  public static Optional<ParsedEvent> parseSealed(byte[] utf8) {
    return sealed(utf8).map(object -> new ParsedEvent(new StoredObject(object)));
  }

  static Optional<Map<String, Object>> sealed(byte[] utf8) {
    var canonical = CanonicalObject.read(utf8);
    return canonical.isPresent()
        ? canonical.filter(CanonicalObject::isSealed).map(CanonicalObject::members)
        : Optional.of(utf8).filter(EventCodec::isSealedWhenEncodedAgain).map(Json::object);
  }

  /**
   * Whether the hash in an event is right, for bytes that need not be in RFC 8785 form: they are
   * encoded again.
   */
  static boolean isSealedWhenEncodedAgain(byte[] utf8) {
    var object = Json.object(utf8);
    var hash = object.remove("hash");
    return sha256(Json.canonical(object)).equals(hash);
  }

  /** The SHA-256 of some bytes, lower-case hex. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
