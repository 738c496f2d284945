package nl.peildatum.rule.warning;

import java.util.List;
import java.util.Optional;
import nl.peildatum.decision.Warning;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.rule.DraftRecord;
import nl.peildatum.wording.Wording;

/** Warning: an extension stays on record, while the decision removes the Set that it continued. */
final class ExtensionStandsAlone {
  private ExtensionStandsAlone() {}

  static List<Warning> among(DraftRecord draft) {
    return draft.lanesWithChains().stream()
        .flatMap(lane -> draft.after().setsIn(lane).stream())
        .filter(chain -> isLeft(chain, draft))
        .map(chain -> warning(chain, draft))
        .toList();
  }

  private static boolean isLeft(CorrectionChain extension, DraftRecord draft) {
    return continued(extension, draft)
        .filter(
            continued ->
                nowOf(continued, draft).isEmpty() || draft.after().continuedBy(extension).isEmpty())
        .isPresent();
  }

  /** The Set that the extension continued before the decision. */
  private static Optional<CorrectionChain> continued(CorrectionChain extension, DraftRecord draft) {
    return draft
        .before()
        .set(extension.content().lane(), extension.root())
        .flatMap(draft.before()::continuedBy);
  }

  private static Optional<CorrectionChain> nowOf(CorrectionChain set, DraftRecord draft) {
    return draft.after().set(set.content().lane(), set.root());
  }

  private static Warning warning(CorrectionChain extension, DraftRecord draft) {
    var from =
        extension
            .start()
            .earliest()
            .map(day -> Wording.of("extension-stands-alone.from", day))
            .orElse(Wording.NONE);
    var decidedOn = extension.decidedBy().decidedOn();
    var detail =
        continued(extension, draft)
            .flatMap(continued -> nowOf(continued, draft))
            .filter(set -> set.decidedBy().decidedOn().isAfter(decidedOn))
            .map(
                set ->
                    Wording.of(
                        "extension-stands-alone.decided-later",
                        extension.decisionId(),
                        from,
                        decidedOn,
                        set.decisionId(),
                        set.decidedBy().decidedOn()))
            .orElseGet(
                () ->
                    Wording.of(
                        "extension-stands-alone",
                        extension.decisionId(),
                        from,
                        extension.liveEnd(),
                        decidedOn));
    return new Warning("extension-stands-alone", detail, List.of(extension.content().lane()));
  }
}
