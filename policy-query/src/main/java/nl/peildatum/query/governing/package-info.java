/** Assesses cases: what the record proves on the days that govern them, then and now. */
// Words (docs/glossary.md): a governing day is a day on which policy is looked at for a case, with
// the rule that says so. Coverage is the days for which the register claims to be complete.
@NullMarked
package nl.peildatum.query.governing;

import org.jspecify.annotations.NullMarked;
