/** Rules for acts that state policy, and for who decides and when. */
// Words (docs/glossary.md): a lane is a line of policy with one value at a time: a kind and a
// subject. The basis says which start of a fact counts: from when the IND acts (OPERATIONAL), or
// the legal start (FORMAL).
@NullMarked
package nl.peildatum.rule.policy;

import org.jspecify.annotations.NullMarked;
