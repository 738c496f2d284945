/** What became known after a moment, and which readings it changes. */
// Words (docs/glossary.md): a reading is a verdict without its reason. A counting fact is one that
// no filter of the question leaves out. A governing day is a day on which policy is looked at for
// a case, with the rule that says so.
@NullMarked
package nl.peildatum.query.laterknowledge;

import org.jspecify.annotations.NullMarked;
