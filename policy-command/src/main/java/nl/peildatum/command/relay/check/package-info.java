/** Checks the event store and the topic against each other, row by row and byte by byte. */
@NullMarked
package nl.peildatum.command.relay.check;

import org.jspecify.annotations.NullMarked;
