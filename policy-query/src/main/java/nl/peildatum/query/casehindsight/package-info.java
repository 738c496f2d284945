/** The hindsight of a case: what was known of it then, compared with what is known now. */
// Words (docs/glossary.md): a governing day is a day on which policy is looked at for a case, with
// the rule that says so. A verdict is what is answered of one lane on one day: status, value, fact
// and reason.
@NullMarked
package nl.peildatum.query.casehindsight;

import org.jspecify.annotations.NullMarked;
