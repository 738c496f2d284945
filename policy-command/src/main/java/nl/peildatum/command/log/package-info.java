/** The transparency log: the numbers of its leaves, its signed checkpoints, and its witnesses. */
@NullMarked
package nl.peildatum.command.log;

import org.jspecify.annotations.NullMarked;
