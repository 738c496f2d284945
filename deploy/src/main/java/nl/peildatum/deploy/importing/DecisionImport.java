package nl.peildatum.deploy.importing;

import java.util.OptionalLong;
import nl.peildatum.wording.Wording;

/** Imports decision files into the register; importing a file again changes nothing. */
public record DecisionImport(Register register) {
  private static final int MAX_ATTEMPTS = 3;

  /** Imports a file without comparing the country's head with an expected one. */
  public Outcome importFile(ImportedFile file) {
    if (file.namesBareSequences()) {
      throw new FileRefused(bareSequence(file));
    }
    return file.needsHead()
        ? importAfterPreview(file)
        : outcome(file, register.record(file, OptionalLong.empty()));
  }

  /** Imports a file only if the country's record ends at this sequence. */
  public Outcome importFile(ImportedFile file, long expectedHead) {
    return outcome(file, register.record(file, OptionalLong.of(expectedHead)));
  }

  static Wording bareSequence(ImportedFile file) {
    return Wording.of("importing.bare-sequence", file.name());
  }

  /** Tries again when other decisions were recorded between the preview and the recording. */
  private Outcome importAfterPreview(ImportedFile file) {
    var reply = previewAndRecord(file);
    for (var attempt = 1; reply.status() == 412 && attempt < MAX_ATTEMPTS; attempt++) {
      reply = previewAndRecord(file);
    }
    return outcome(file, reply);
  }

  private Reply previewAndRecord(ImportedFile file) {
    var preview = register.preview(file);
    return preview.status() == 200
        ? register.record(file, OptionalLong.of(preview.body().path("head").asLong()))
        : preview;
  }

  private static Outcome outcome(ImportedFile file, Reply reply) {
    if (reply.status() != 201 && reply.status() != 200) {
      throw new FileRefused(Wording.of("importing.refused", file.name(), reply.problem()));
    }
    return Outcome.of(file, reply.isReplay(), reply.body(), reply.warnings());
  }
}
