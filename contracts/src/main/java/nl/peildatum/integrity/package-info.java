/** Checks of stored copies of events: their form, their hashes and their chain. */
@NullMarked
package nl.peildatum.integrity;

import org.jspecify.annotations.NullMarked;
