/** The transparency log as this node knows it: its tree, its checkpoints, and proofs of both. */
@NullMarked
package nl.peildatum.query.log;

import org.jspecify.annotations.NullMarked;
