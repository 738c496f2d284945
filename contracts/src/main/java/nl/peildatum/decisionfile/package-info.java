/** Reads a decision file (<i>besluitbestand</i>) and collects all violations of its form. */
// Words (docs/glossary.md): a lane is a line of policy with one value at a time: a kind and a
// subject. The basis says which start of a fact counts: from when the IND acts (OPERATIONAL), or
// the legal start (FORMAL).
@NullMarked
package nl.peildatum.decisionfile;

import org.jspecify.annotations.NullMarked;
