/** Which earlier answers have another reading by now, or would have if a draft were recorded. */
@NullMarked
package nl.peildatum.query.impact;

import org.jspecify.annotations.NullMarked;
