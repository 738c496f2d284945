/** The hindsight of a case: what was known of it then, compared with what is known now. */
@NullMarked
package nl.peildatum.query.casehindsight;

import org.jspecify.annotations.NullMarked;
