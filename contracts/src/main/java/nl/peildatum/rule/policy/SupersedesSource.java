package nl.peildatum.rule.policy;

import java.util.Map;
import nl.peildatum.citation.Citation;
import nl.peildatum.decision.Statement.SourceSuperseded;
import nl.peildatum.decisionfile.Act.SupersedeSourceAct;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.source.SourceFields;

/**
 * The act SupersedeSource: signals that a source was replaced. Only a source that a decision on
 * record rests on can be superseded.
 */
public final class SupersedesSource {
  private SupersedesSource() {}

  public static void take(SupersedeSourceAct act, DecisionCheck deciding) {
    var source = act.source();
    if (source == null) {
      return;
    }
    if (!isOnRecord(source, deciding)) {
      deciding
          .violations()
          .add(
              "source-not-on-record",
              act.pointer("source"),
              "Nothing that is recorded for "
                  + deciding.head().country()
                  + " rests on "
                  + source
                  + "."
                  + SourcesMeant.by(source, deciding)
                  + " Write the identifier of a source as a decision on record names it, for"
                  + " example \"source\": \"NL22.5703\"; /v1/sources?caseNumber=NL22.5703 tells"
                  + " what rests on one.",
              Map.of("source", source));
    }
    var by = act.by();
    if (by != null) {
      deciding
          .origin(act)
          .ifPresent(origin -> deciding.record(new SourceSuperseded(origin, source, by)));
    }
  }

  private static boolean isOnRecord(String source, DecisionCheck deciding) {
    var head = deciding.head();
    return SourceFields.meantBy(source).stream()
        .flatMap(meant -> head.citations(meant.identifier(), head.head()).stream())
        .anyMatch(Citation::isOfSource);
  }
}
