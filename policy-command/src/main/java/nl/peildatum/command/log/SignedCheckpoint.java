package nl.peildatum.command.log;

import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.SignedNote;

/** A checkpoint with the note that holds its signatures. */
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note) {
  static SignedCheckpoint of(SignedNote note) {
    return new SignedCheckpoint(Checkpoint.read(note.text()), note);
  }
}
