/** The documents: one for each event that was read. */
@NullMarked
package nl.peildatum.query.record;

import org.jspecify.annotations.NullMarked;
