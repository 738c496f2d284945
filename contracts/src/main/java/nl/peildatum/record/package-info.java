/** The record of a country: its events, and its lanes and facts as known at a sequence. */
// Words (docs/glossary.md): a lane is a line of policy with one value at a time: a kind and a
// subject. A Subject is the kind and subject of a lane without its area. A sequence is the number
// of an event in its country, from 1, without holes. A head is the last sequence of a record, or
// an event with the hash that covers all up to it. The basis says which start of a fact counts:
// from when the IND acts (OPERATIONAL), or the legal start (FORMAL). A counting fact is one that
// no filter of the question leaves out. Coverage is the days for which the register claims to be
// complete.
@NullMarked
package nl.peildatum.record;

import org.jspecify.annotations.NullMarked;
