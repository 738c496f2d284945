/** Finds the facts that changed earlier answers, or would change them if a draft were recorded. */
// Words (docs/glossary.md): a reading is a verdict without its reason. A counting fact is one that
// no filter of the question leaves out. A governing day is a day on which policy is looked at for
// a case, with the rule that says so. A head is the last sequence of a record, or an event with
// the hash that covers all up to it.
@NullMarked
package nl.peildatum.impact;

import org.jspecify.annotations.NullMarked;
