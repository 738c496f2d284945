package nl.peildatum.rule.policy;

import java.util.Map;
import nl.peildatum.citation.Citation;
import nl.peildatum.decision.Statement.SourceSuperseded;
import nl.peildatum.decisionfile.Act.SupersedeSourceAct;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.source.SourceFields;
import nl.peildatum.wording.Wording;

/**
 * The act SupersedeSource: signals that a source was replaced. Only a source that a decision on
 * record rests on can be superseded.
 */
public final class SupersedeSourceHandler {
  private SupersedeSourceHandler() {}

  public static void handle(SupersedeSourceAct act, DecisionCheck check) {
    var source = act.source();
    if (source == null) {
      return;
    }
    if (!isOnRecord(source, check)) {
      check.refuse(
          "source-not-on-record",
          act.pointer("source"),
          Wording.of(
              "source-not-on-record",
              check.head().country(),
              source,
              SourcesMeant.by(source, check)),
          Map.of("source", source));
    }
    var by = act.by();
    if (by != null) {
      check.origin(act).ifPresent(origin -> check.record(new SourceSuperseded(origin, source, by)));
    }
  }

  private static boolean isOnRecord(String source, DecisionCheck check) {
    var head = check.head();
    return SourceFields.meantBy(source).stream()
        .flatMap(meant -> head.citations(meant.identifier(), head.head()).stream())
        .anyMatch(Citation::isOfSource);
  }
}
