/**
 * Which answers that were given before read otherwise by now, or would if a draft were recorded.
 */
@NullMarked
package nl.peildatum.query.impact;

import org.jspecify.annotations.NullMarked;
