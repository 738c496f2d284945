/** What the product says of itself: its problems, notes, events and API. */
@NullMarked
package nl.peildatum.query.about;

import org.jspecify.annotations.NullMarked;
