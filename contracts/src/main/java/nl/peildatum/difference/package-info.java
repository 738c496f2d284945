/**
 * Finds the differences between the answers of two records: about lanes, about areas, and about
 * lanes without any fact.
 */
// Words (docs/glossary.md): a lane is a line of policy with one value at a time: a kind and a
// subject. A verdict is what is answered of one lane on one day: status, value, fact and reason. A
// reading is a verdict without its reason.
@NullMarked
package nl.peildatum.difference;

import org.jspecify.annotations.NullMarked;
