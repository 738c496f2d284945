package nl.peildatum.answerjson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.codec.InstrumentJson;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.Statement.DecisionCorrected;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordedDecision;

/** A decision file whose instrument and sources are those of the last correction. */
public final class CorrectedFile {
  private CorrectedFile() {}

  /** The file of a decision as corrected in the whole record; the file as sent if nothing was. */
  public static Map<String, Object> of(CountryRecord record, RecordedDecision decision) {
    return of(record, decision, record.head());
  }

  /**
   * The file of a decision as corrected by a sequence.
   *
   * @param sequence inclusive
   */
  public static Map<String, Object> of(
      CountryRecord record, RecordedDecision decision, long sequence) {
    var sent = decision.statement().decision();
    var corrections =
        record.correctionsOf(decision.id()).stream()
            .takeWhile(event -> event.sequence() <= sequence)
            .toList();
    if (corrections.isEmpty()) {
      return sent;
    }
    var last = (DecisionCorrected) corrections.getLast().statement();
    var file = new LinkedHashMap<>(sent);
    file.put("instrument", InstrumentJson.write(last.instrument()));
    file.put("sources", fields(last.sources()));
    return file;
  }

  private static List<Map<String, Object>> fields(List<LegalSource> sources) {
    return sources.stream().map(LegalSource::fields).toList();
  }
}
