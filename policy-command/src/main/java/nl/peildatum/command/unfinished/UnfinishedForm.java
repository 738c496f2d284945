package nl.peildatum.command.unfinished;

import java.util.Map;
import java.util.regex.Pattern;
import nl.peildatum.command.sent.SentDecision;

/**
 * What a form says before it is finished.
 *
 * @param file may break any rule of decisions
 * @param draft the id of the draft that it revises; empty = a new decision
 * @param version of that draft
 * @param head the country's head when the form was opened; empty = not known
 */
public record UnfinishedForm(SentDecision file, String draft, String version, String head) {
  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  /** A database keeps no text with a NUL; a list shows none of the others. */
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  private static final int LONGEST = 120;

  /** Drops what no page of a form sends. */
  public UnfinishedForm {
    draft = ID.matcher(draft).matches() ? draft : "";
    version = NUMBER.matcher(version).matches() ? version : "";
    head = NUMBER.matcher(head).matches() ? head : "";
  }

  /** By what its writer knows it: the id of the decision, or the title of its document. */
  String name() {
    return file.file().get("decisionId") instanceof String id
        ? shortened(id)
        : file.file().get("instrument") instanceof Map<?, ?> instrument
                && instrument.get("title") instanceof String title
            ? shortened(title)
            : "";
  }

  private static String shortened(String written) {
    var text = CONTROLS.matcher(written).replaceAll(" ");
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
