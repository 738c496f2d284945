/** Questions about cases: the days that the law names for them, and receipts of their answers. */
// Words (docs/glossary.md): a governing day is a day on which policy is looked at for a case, with
// the rule that says so.
@NullMarked
package nl.peildatum.governing;

import org.jspecify.annotations.NullMarked;
