package nl.peildatum.query.log;

import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.merkle.InclusionProof;

/**
 * The proof that an event is in the log, with the signed checkpoint for which it holds.
 *
 * @param inclusion its tree size is that of the checkpoint
 */
public record LoggedEvent(InclusionProof inclusion, SignedNote checkpoint) {}
