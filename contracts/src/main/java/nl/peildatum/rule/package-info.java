/** The rules of a decision: from its file and the record they make statements or violations. */
// Words (docs/glossary.md): a lane is a line of policy with one value at a time: a kind and a
// subject. The basis says which start of a fact counts: from when the IND acts (OPERATIONAL), or
// the legal start (FORMAL). A sequence is the number of an event in its country, from 1, without
// holes.
@NullMarked
package nl.peildatum.rule;

import org.jspecify.annotations.NullMarked;
