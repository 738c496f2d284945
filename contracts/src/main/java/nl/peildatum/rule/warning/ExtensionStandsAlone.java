package nl.peildatum.rule.warning;

import java.util.List;
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
        .map(ExtensionStandsAlone::warning)
        .toList();
  }

  private static boolean isLeft(CorrectionChain extension, DraftRecord draft) {
    return draft
        .before()
        .set(extension.content().lane(), extension.root())
        .flatMap(draft.before()::continuedBy)
        .filter(
            continued -> isGone(continued, draft) || draft.after().continuedBy(extension).isEmpty())
        .isPresent();
  }

  private static boolean isGone(CorrectionChain continued, DraftRecord draft) {
    return draft.after().set(continued.content().lane(), continued.root()).isEmpty();
  }

  private static Warning warning(CorrectionChain extension) {
    return new Warning(
        "extension-stands-alone",
        Wording.of(
            "extension-stands-alone",
            extension.decisionId(),
            extension
                .start()
                .earliest()
                .map(day -> Wording.of("extension-stands-alone.from", day))
                .orElse(Wording.NONE),
            extension.liveEnd(),
            extension.decidedBy().decidedOn()),
        List.of(extension.content().lane()));
  }
}
