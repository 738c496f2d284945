package nl.peildatum.query.countries;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.codec.CoverageJson;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Envelope;
import nl.peildatum.json.JsonObject;
import nl.peildatum.query.parameters.AllCountries;
import nl.peildatum.record.CountryRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes the countries on record at one instant as JSON. */
record CountryList(AllCountries all) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DateTimeFormatter MILLIS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  byte[] bytes() {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("beschikbaarOp", MILLIS.format(all.beschikbaarOp()));
    json.put("final", all.isFinal());
    if (!all.isFinal()) {
      var through = all.recordedThrough();
      json.put("recordedThrough", through == null ? null : MILLIS.format(through));
    }
    json.put("countries", all.records().stream().map(this::country).toList());
    return JSON.writeValueAsBytes(json);
  }

  private Map<String, @Nullable Object> country(CountryRecord record) {
    var sequence = all.sequence(record);
    var last = record.event(sequence).orElseThrow().envelope();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("country", record.country().value());
    json.put("name", record.country().englishName().orElse(null));
    json.put("coverage", coverage(record, sequence));
    json.put("sequence", sequence);
    json.put("lastChange", lastChange(last));
    return json;
  }

  /** The last change of a country; a linked map, so that every node writes equal bytes. */
  private static Map<String, Object> lastChange(Envelope last) {
    var json = new LinkedHashMap<String, Object>();
    json.put("recordedAt", MILLIS.format(last.recordedAt()));
    json.put("decisionId", last.decisionId().value());
    return json;
  }

  private static List<Map<String, Object>> coverage(CountryRecord record, long sequence) {
    return record.asKnown(sequence, Basis.OPERATIONAL, null).absence().coverage().stream()
        .map(coverage -> CoverageJson.write(coverage, new JsonObject()).object())
        .toList();
  }
}
