/** Serves the transparency log: its checkpoint, its public keys, and its proofs. */
@NullMarked
package nl.peildatum.query.checkpoint;

import org.jspecify.annotations.NullMarked;
