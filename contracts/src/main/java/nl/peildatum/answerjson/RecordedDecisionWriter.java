package nl.peildatum.answerjson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.peildatum.codec.InstrumentJson;
import nl.peildatum.codec.PolicyFactJson;
import nl.peildatum.codec.StatementJson;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.json.JsonObject;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordedDecision;

/**
 * Writes the response to a recorded decision from its events, so that every replay gives equal
 * bytes.
 */
public final class RecordedDecisionWriter {
  private RecordedDecisionWriter() {}

  /** The body of the 201 response, with the warnings in a language. */
  public static byte[] recorded(CountryRecord record, RecordedDecision decision, Locale language) {
    return AnswerWriter.bytes(said(record, decision, language));
  }

  /**
   * The preview of a decision that is on record already: nothing would change, and the response to
   * its recording, in English.
   */
  public static byte[] preview(CountryRecord record, RecordedDecision decision) {
    return AnswerWriter.bytes(
        new JsonObject()
            .with("head", record.head())
            .with("warnings", List.of())
            .with("changes", List.of())
            .with("recorded", said(record, decision, Locale.ENGLISH).object()));
  }

  /**
   * The decision file as recorded, in English, with the members of the 201 response, and the later
   * corrections of its instrument and sources, if there are any.
   *
   * @param links links to the official texts of its documents
   */
  public static byte[] fileWithRecord(
      CountryRecord record, RecordedDecision decision, List<Map<String, Object>> links) {
    var members = new LinkedHashMap<>(decision.statement().decision());
    members.putAll(said(record, decision, Locale.ENGLISH).object());
    var corrections = record.correctionsOf(decision.id());
    if (!corrections.isEmpty()) {
      members.put(
          "corrections", corrections.stream().map(RecordedDecisionWriter::correction).toList());
    }
    if (!links.isEmpty()) {
      members.put("links", links);
    }
    return AnswerWriter.bytes(new JsonObject().withAll(members));
  }

  /** A correction of the decision, with the whole instrument and all sources as corrected. */
  private static Map<String, Object> correction(RecordedEvent event) {
    var corrected = (Statement.DecisionCorrected) event.statement();
    return new JsonObject()
        .with("decisionId", event.envelope().decisionId().value())
        .with("sequence", event.sequence())
        .with("recordedAt", event.envelope().recordedAt())
        .with("instrument", InstrumentJson.write(corrected.instrument()))
        .withAny("sources", corrected.sources().stream().map(LegalSource::fields).toList())
        .object();
  }

  private static JsonObject said(CountryRecord record, RecordedDecision decision, Locale language) {
    var first = (int) decision.firstSequence();
    var facts = record.events().subList(first, (int) decision.lastSequence());
    return new JsonObject()
        .with("decisionId", decision.id().value())
        .with("country", record.country().value())
        .with("firstSequence", decision.firstSequence())
        .with("lastSequence", decision.lastSequence())
        .with("recordedAt", decision.recordedAt())
        .with("facts", facts.stream().map(RecordedDecisionWriter::fact).toList())
        .with("warnings", warnings(decision, language));
  }

  private static List<Map<String, Object>> warnings(RecordedDecision decision, Locale language) {
    return decision.statement().warnings().stream()
        .map(warning -> StatementJson.warning(warning, language))
        .toList();
  }

  private static Map<String, Object> fact(RecordedEvent event) {
    var to = new JsonObject().with("sequence", event.sequence());
    if (event.statement() instanceof Statement.OfAct act) {
      to.with("act", act.origin().act());
    }
    return switch (event.statement()) {
      case Statement.Stated s -> PolicyFactJson.lane(s.fact().lane(), to).object();
      case Statement.Corrected c -> PolicyFactJson.lane(c.result().lane(), to).object();
      default -> to.object();
    };
  }
}
