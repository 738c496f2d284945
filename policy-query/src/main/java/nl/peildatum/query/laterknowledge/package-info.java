/** What became known after a moment, and what would be read otherwise by it. */
@NullMarked
package nl.peildatum.query.laterknowledge;

import org.jspecify.annotations.NullMarked;
