/** Questions about cases over HTTP: assessments, and receipts given again. */
// Words (docs/glossary.md): a governing day is a day on which policy is looked at for a case, with
// the rule that says so. A lane is a line of policy with one value at a time: a kind and a
// subject.
@NullMarked
package nl.peildatum.query.assessment;

import org.jspecify.annotations.NullMarked;
