/** The relay: publishes what the store holds, in its order, byte for byte. */
@NullMarked
package nl.peildatum.command.relay;

import org.jspecify.annotations.NullMarked;
