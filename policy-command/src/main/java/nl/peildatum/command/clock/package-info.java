/** The store's clock, and the lock that orders it with appends. */
@NullMarked
package nl.peildatum.command.clock;

import org.jspecify.annotations.NullMarked;
