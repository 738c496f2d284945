/** The page of a case: which policy governs it, what was known when, and a dossier to print. */
// Words (docs/glossary.md): a governing day is a day on which policy is looked at for a case, with
// the rule that says so. A lane is a line of policy with one value at a time: a kind and a
// subject.
@NullMarked
package nl.peildatum.query.page.assessment;

import org.jspecify.annotations.NullMarked;
