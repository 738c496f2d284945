package nl.peildatum.command.draft;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.CountryCode;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.command.security.Identity;
import nl.peildatum.json.Json;
import nl.peildatum.json.JsonObject;

/** Reads and writes entries of the audit trail in RFC 8785 form, chained by SHA-256. */
final class AuditEntryCodec {
  private AuditEntryCodec() {}

  /** The entry of an event that comes after an entry with this hash. */
  static AuditEntry seal(long number, Instant at, AuditEvent event, String previousHash) {
    var unsealed = members(number, at, event, previousHash).object();
    var hash = EventCodec.sha256(Json.canonical(unsealed));
    return new AuditEntry(number, at, event, previousHash, hash);
  }

  static byte[] write(AuditEntry entry) {
    return Json.canonical(object(entry));
  }

  static Map<String, Object> object(AuditEntry entry) {
    return members(entry.number(), entry.at(), entry.event(), entry.previousHash())
        .with("hash", entry.hash())
        .object();
  }

  /** The name of an event's type in the store. */
  static String typeOf(AuditEvent event) {
    return switch (event) {
      case DraftEvent.Submitted _ -> "draft-submitted.v1";
      case DraftEvent.Revised _ -> "draft-revised.v1";
      case DraftEvent.Rejected _ -> "draft-rejected.v1";
      case DraftEvent.Approved _ -> "draft-approved.v1";
      case DraftEvent.Withdrawn _ -> "draft-withdrawn.v1";
      case DraftEvent.Lapsed _ -> "draft-lapsed.v1";
      case DecisionRecordedAtOnce _ -> "decision-recorded-at-once.v1";
      case AuditTrailRead _ -> "audit-trail-read.v1";
    };
  }

  private static JsonObject members(
      long number, Instant at, AuditEvent event, String previousHash) {
    var json =
        new JsonObject()
            .with("number", number)
            .with("type", typeOf(event))
            .with("at", at)
            .with("by", event.by().map(AuditEntryCodec::identity).orElse(null))
            .with("previousHash", previousHash);
    return switch (event) {
      case DraftEvent step -> draft(step, json);
      case DecisionRecordedAtOnce recorded ->
          json.with("country", recorded.country())
              .with("decisionId", recorded.decisionId())
              .with("firstSequence", recorded.firstSequence())
              .with("lastSequence", recorded.lastSequence());
      case AuditTrailRead read -> json.with("after", read.after()).with("entries", read.entries());
    };
  }

  static Map<String, Object> identity(Identity person) {
    return new JsonObject().with("iss", person.issuer()).with("sub", person.subject()).object();
  }

  private static JsonObject draft(DraftEvent event, JsonObject json) {
    json.with("country", event.draft().country().value())
        .with("draftId", event.draft().value())
        .with("version", event.version());
    return switch (event) {
      case DraftEvent.Submitted submitted -> file(submitted.file(), json);
      case DraftEvent.Revised revised -> file(revised.file(), json);
      case DraftEvent.Rejected rejected -> json.with("reason", rejected.reason());
      case DraftEvent.Approved approved ->
          json.with("reason", approved.reason().orElse(null))
              .with("decisionId", approved.decisionId())
              .with("firstSequence", approved.firstSequence())
              .with("lastSequence", approved.lastSequence());
      case DraftEvent.Withdrawn _, DraftEvent.Lapsed _ -> json;
    };
  }

  private static JsonObject file(DraftFile file, JsonObject json) {
    return json.with("decisionId", file.decisionId())
        .with("fileHash", file.hash())
        .with("head", file.head());
  }

  /** The entry in these bytes; empty if they are not as they were written. */
  static Optional<AuditEntry> read(byte[] utf8) {
    return EventCodec.isSealed(utf8)
        ? Optional.of(entry(new StoredMembers(Json.object(utf8))))
        : Optional.empty();
  }

  private static AuditEntry entry(StoredMembers json) {
    return new AuditEntry(
        json.number("number"),
        Instant.parse(json.text("at")),
        event(json),
        json.text("previousHash"),
        json.text("hash"));
  }

  private static AuditEvent event(StoredMembers json) {
    return switch (json.text("type")) {
      case "draft-submitted.v1" ->
          new DraftEvent.Submitted(json.draft(), json.person(), json.file());
      case "draft-revised.v1" ->
          new DraftEvent.Revised(json.draft(), json.version(), json.person(), json.file());
      case "draft-rejected.v1" ->
          new DraftEvent.Rejected(json.draft(), json.version(), json.person(), json.text("reason"));
      case "draft-approved.v1" ->
          new DraftEvent.Approved(
              json.draft(),
              json.version(),
              json.person(),
              json.optional("reason"),
              json.text("decisionId"),
              json.number("firstSequence"),
              json.number("lastSequence"));
      case "draft-withdrawn.v1" ->
          new DraftEvent.Withdrawn(json.draft(), json.version(), json.person());
      case "draft-lapsed.v1" -> new DraftEvent.Lapsed(json.draft(), json.version());
      case "decision-recorded-at-once.v1" ->
          new DecisionRecordedAtOnce(
              json.person(),
              json.text("country"),
              json.text("decisionId"),
              json.number("firstSequence"),
              json.number("lastSequence"));
      case "audit-trail-read.v1" ->
          new AuditTrailRead(json.person(), json.number("after"), (int) json.number("entries"));
      case String other -> throw new IllegalStateException("an audit entry of type " + other);
    };
  }

  /** The members of a stored entry, which was written by this class. */
  private record StoredMembers(Map<String, Object> members) {
    String text(String name) {
      return requireNonNull((String) members.get(name), name);
    }

    Optional<String> optional(String name) {
      return Optional.ofNullable((String) members.get(name));
    }

    long number(String name) {
      return requireNonNull((Number) members.get(name), name).longValue();
    }

    int version() {
      return (int) number("version");
    }

    DraftId draft() {
      return new DraftId(new CountryCode(text("country")), text("draftId"));
    }

    DraftFile file() {
      return new DraftFile(text("decisionId"), text("fileHash"), number("head"));
    }

    Identity person() {
      var by = requireNonNull((Map<?, ?>) members.get("by"), "by");
      return new Identity(
          requireNonNull((String) by.get("iss"), "iss"),
          requireNonNull((String) by.get("sub"), "sub"));
    }
  }
}
