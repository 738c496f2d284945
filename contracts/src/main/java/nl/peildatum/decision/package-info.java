/**
 * The content of decisions: instruments, statements, policy facts, and what can be wrong with them.
 */
// Words (docs/glossary.md): a lane is a line of policy with one value at a time: a kind and a
// subject. A fact is what an act states about one lane: a value, or that nothing stands, from a
// day on. The basis says which start of a fact counts: from when the IND acts (OPERATIONAL), or
// the legal start (FORMAL).
@NullMarked
package nl.peildatum.decision;

import org.jspecify.annotations.NullMarked;
