/**
 * The changes of a country's answers, in order: derived from its record and the days that began.
 */
// Words (docs/glossary.md): a lane is a line of policy with one value at a time: a kind and a
// subject. A sequence is the number of an event in its country, from 1, without holes. The basis
// says which start of a fact counts: from when the IND acts (OPERATIONAL), or the legal start
// (FORMAL).
@NullMarked
package nl.peildatum.query.feed;

import org.jspecify.annotations.NullMarked;
