package nl.peildatum.command.workbench;

import nl.peildatum.command.draft.DraftDetails;

/**
 * What a form says about its draft, which another person changed in the meantime.
 *
 * @param address of the draft as it is now
 * @param seen the version with which the form was opened
 * @param version of the draft now
 */
public record OvertakenForm(String address, String who, String at, String seen, int version) {
  static OvertakenForm of(DraftDetails details, String seen, People people) {
    var last = StepView.of(details.history().getLast(), people);
    return new OvertakenForm(
        last.address(), last.who(), last.at(), seen, details.draft().version());
  }
}
