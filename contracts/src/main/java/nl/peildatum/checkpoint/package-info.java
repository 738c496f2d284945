/** Checkpoints of the log: signed notes, the keys that sign them, and cosignatures of witnesses. */
@NullMarked
package nl.peildatum.checkpoint;

import org.jspecify.annotations.NullMarked;
