/** Describes the product to its clients: its problems, notes, events and API. */
@NullMarked
package nl.peildatum.query.about;

import org.jspecify.annotations.NullMarked;
