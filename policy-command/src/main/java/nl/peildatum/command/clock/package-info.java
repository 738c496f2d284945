/** The store's clock and append lock, and the stored comparison with the topic. */
@NullMarked
package nl.peildatum.command.clock;

import org.jspecify.annotations.NullMarked;
