package nl.peildatum.rule.warning;

import java.util.List;
import nl.peildatum.decision.Warning;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.rule.DraftRecord;

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
        "What the extension of decision "
            + extension.decisionId()
            + " continues is taken away here, and the extension goes on standing"
            + extension.start().earliest().map(day -> " from " + day + " on").orElse("")
            + ". Retract fact "
            + extension.liveEnd()
            + " too if it was a mistake as well; else correct what it continues so that it starts"
            + " on or before "
            + extension.decidedBy().decidedOn()
            + ", the day on which the extension was decided.",
        List.of(extension.content().lane()));
  }
}
