package nl.peildatum.decisionfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.Violations;
import nl.peildatum.decisionfile.Act.CorrectDecisionAct;
import nl.peildatum.json.RequestObject;
import nl.peildatum.wording.Wording;

/**
 * Reads the act CorrectDecision: which members of the instrument it states, and the sources if it
 * states them.
 */
record CorrectDecisionReader(FileContext context) {
  private static final String DECISION = "decision";
  private static final String INSTRUMENT = "instrument";
  private static final String SOURCES = "sources";

  CorrectDecisionAct read(int index, RequestObject act) {
    var remarks = RemarksReader.read(act, List.of(DECISION, INSTRUMENT, SOURCES), context);
    act.require(DECISION);
    var stated = new LinkedHashMap<String, Object>();
    Stream.of(INSTRUMENT, SOURCES)
        .filter(name -> act.names().contains(name))
        .forEach(name -> stated.put(name, act.object().get(name)));
    if (!act.has(INSTRUMENT) && !stated.containsKey(SOURCES)) {
      act.refuse("missing-field", INSTRUMENT, Wording.of("missing-field.nothing-corrected"));
    }
    act.object(INSTRUMENT).ifPresent(InstrumentReader::checkCorrection);
    return new CorrectDecisionAct(
        index,
        remarks,
        context.decisionId(act, DECISION).orElse(null),
        stated,
        stated.containsKey(SOURCES) ? SourcesReader.read(act) : null);
  }

  /**
   * The instrument of a decision as corrected; empty if what the act states of it is wrong, for
   * which {@link #read} added a violation.
   */
  @SuppressWarnings("unchecked")
  static Optional<Instrument> corrected(CorrectDecisionAct act, Instrument replaced) {
    return act.stated().get(INSTRUMENT) instanceof Map<?, ?> sent
        ? InstrumentReader.correction(
            new RequestObject((Map<String, Object>) sent, "", new Violations()), replaced)
        : Optional.of(replaced);
  }
}
