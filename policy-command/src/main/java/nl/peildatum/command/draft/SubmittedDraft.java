package nl.peildatum.command.draft;

import java.util.List;
import nl.peildatum.decision.Warning;

/**
 * A draft that was handed in or revised.
 *
 * @param warnings what its author may not have meant
 * @param replayed whether the same person had handed in this very file before, and it is still open
 */
public record SubmittedDraft(DraftId id, int version, List<Warning> warnings, boolean replayed) {}
