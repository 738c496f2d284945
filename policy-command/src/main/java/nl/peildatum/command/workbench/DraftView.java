package nl.peildatum.command.workbench;

import java.util.List;
import java.util.Map;
import nl.peildatum.command.draft.DraftDetails;
import nl.peildatum.command.draft.DraftEvent;
import nl.peildatum.command.draft.DraftStatus;
import nl.peildatum.command.workbench.view.ActWords;
import nl.peildatum.command.workbench.view.FormContext;

/**
 * A draft as its page shows it.
 *
 * @param isOwn whether the reader is one of its authors
 * @param lastRejection the reason of the last rejection, while the draft is rejected; empty = none
 * @param acts what it does, an act each
 */
public record DraftView(
    String address,
    String decisionId,
    String status,
    int version,
    String authors,
    boolean isOwn,
    boolean isRevisable,
    String lapsesAt,
    String instrument,
    String lastRejection,
    List<String> acts,
    List<StepView> history) {

  static DraftView of(DraftDetails details, FormContext context, People people) {
    var draft = details.draft();
    var texts = people.texts();
    var file = details.file().file();
    return new DraftView(
        DraftAddress.of(draft.id()),
        draft.file().decisionId(),
        details.status().name(),
        draft.version(),
        people.names(draft.authors()),
        draft.authors().contains(people.reader().identity()),
        details.status().isRevisable(),
        texts.instant(details.lapsesAt()),
        instrument(file, people),
        rejection(details),
        ActWords.of(context, file),
        details.history().stream().map(entry -> StepView.of(entry, people)).toList());
  }

  private static String instrument(Map<String, Object> file, People people) {
    if (!(file.get("instrument") instanceof Map<?, ?> instrument)) {
      return "";
    }
    var type = people.texts().text("instrument." + instrument.get("type"));
    return instrument.get("title") instanceof String title ? type + ": " + title : type;
  }

  /** The reason of the last rejection, while the draft is rejected; empty = none. */
  static String rejection(DraftDetails details) {
    if (details.status() != DraftStatus.REJECTED) {
      return "";
    }
    return details.history().stream()
        .map(entry -> entry.event())
        .filter(DraftEvent.Rejected.class::isInstance)
        .map(event -> ((DraftEvent.Rejected) event).reason())
        .reduce("", (_, last) -> last);
  }
}
