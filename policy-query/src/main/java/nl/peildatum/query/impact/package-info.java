/**
 * Questions over HTTP about earlier answers: which have another reading by now, or after a draft.
 */
@NullMarked
package nl.peildatum.query.impact;

import org.jspecify.annotations.NullMarked;
