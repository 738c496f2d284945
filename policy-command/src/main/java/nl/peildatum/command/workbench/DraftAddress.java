package nl.peildatum.command.workbench;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.peildatum.command.draft.DraftId;

/** The addresses of drafts in the workbench. */
final class DraftAddress {
  static final String ALL = "/beheer/concepten";

  /** Where a draft is judged, and where its cases are compared. */
  private static final Pattern WITH_TEXT =
      Pattern.compile(ALL + "/([a-z]{2})/([0-9a-f-]{36})/(?:oordeel|zaken)");

  private DraftAddress() {}

  /** The draft to whose page a form with text belongs that is sent to a path; empty = none. */
  static Optional<DraftId> withText(String path) {
    var address = WITH_TEXT.matcher(path);
    return address.matches()
        ? Optional.of(new DraftId(OpenForm.country(address.group(1)), address.group(2)))
        : Optional.empty();
  }

  static String of(DraftId draft) {
    return ALL + "/" + draft.country().inPath() + "/" + draft.value();
  }

  /** The version that a form states; 0, which no draft has, where it is no number. */
  static int version(String stated) {
    return stated.matches("[0-9]{1,9}") ? Integer.parseInt(stated) : 0;
  }
}
