package nl.peildatum.query.ask;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.answer.CountryRecord;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Envelope;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.CoverageStated;
import nl.peildatum.query.view.PolicyView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * All countries at one instant. It is final only when every event up to then was read: a country
 * may have been recorded that this node has never heard of.
 */
record CountryList(
    Instant beschikbaarOp, @Nullable Instant recordedThrough, List<CountryRecord> records) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DateTimeFormatter MILLIS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  static CountryList at(PolicyView view, Instant now, Parameters parameters) {
    var asked = parameters.instant(Moments.BESCHIKBAAR_OP);
    if (parameters.areSound()) {
      Readiness.require(view);
    }
    var beginnings = view.beginnings();
    var recordedThrough = view.recordedThrough();
    var records = view.records();
    Readiness.requireSameBeginning(view, beginnings);
    var latest =
        records.stream()
            .flatMap(record -> record.headRecordedAt().stream())
            .reduce(now, (one, other) -> one.isAfter(other) ? one : other);
    asked
        .filter(latest::isBefore)
        .filter(instant -> !Moments.isCovered(instant, recordedThrough))
        .ifPresent(
            instant ->
                parameters.refuse(
                    "record-time-in-future",
                    Moments.BESCHIKBAAR_OP,
                    instant + " has not come yet; it is " + now + "."));
    parameters.requireSound();
    return new CountryList(asked.orElse(latest), recordedThrough.orElse(null), records);
  }

  boolean isFinal() {
    return recordedThrough != null && !beschikbaarOp.isAfter(recordedThrough);
  }

  byte[] bytes() {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("beschikbaarOp", MILLIS.format(beschikbaarOp));
    json.put("final", isFinal());
    if (!isFinal()) {
      json.put("recordedThrough", recordedThrough == null ? null : MILLIS.format(recordedThrough));
    }
    json.put(
        "countries",
        records.stream()
            .filter(record -> record.sequenceAt(beschikbaarOp) > 0)
            .map(this::country)
            .toList());
    return JSON.writeValueAsBytes(json);
  }

  private Map<String, @Nullable Object> country(CountryRecord record) {
    var sequence = record.sequenceAt(beschikbaarOp);
    var last = record.event(sequence).orElseThrow().envelope();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("country", record.country().value());
    json.put("name", record.country().englishName().orElse(null));
    json.put("coverage", coverage(record, sequence));
    json.put("sequence", sequence);
    json.put("lastChange", lastChange(last));
    return json;
  }

  /** In an order that every node of every start keeps. */
  private static Map<String, Object> lastChange(Envelope last) {
    var json = new LinkedHashMap<String, Object>();
    json.put("recordedAt", MILLIS.format(last.recordedAt()));
    json.put("decisionId", last.decisionId().value());
    return json;
  }

  private static @Nullable Map<String, Object> coverage(CountryRecord record, long sequence) {
    return record
        .asKnown(sequence, Basis.OPERATIONAL, null)
        .coverage()
        .map(RecordedEvent::statement)
        .map(CoverageStated.class::cast)
        .map(stated -> Map.<String, Object>of("from", stated.from().toString()))
        .orElse(null);
  }
}
