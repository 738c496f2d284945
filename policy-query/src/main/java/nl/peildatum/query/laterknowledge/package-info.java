/** What became known after a moment, and which readings it changes. */
@NullMarked
package nl.peildatum.query.laterknowledge;

import org.jspecify.annotations.NullMarked;
