package nl.peildatum.command.workbench;

import nl.peildatum.command.draft.DraftId;

/** The addresses of drafts in the workbench. */
final class DraftAddress {
  static final String ALL = "/beheer/concepten";

  private DraftAddress() {}

  static String of(DraftId draft) {
    return ALL + "/" + draft.country().inPath() + "/" + draft.value();
  }

  /** The version that a form states; 0, which no draft has, where it is no number. */
  static int version(String stated) {
    return stated.matches("[0-9]{1,9}") ? Integer.parseInt(stated) : 0;
  }
}
