/**
 * Recording decisions: the aggregate of each country, and what brings a decision into the store.
 */
// Words (docs/glossary.md): a head is the last sequence of a record, or an event with the hash
// that covers all up to it. A sequence is the number of an event in its country, from 1, without
// holes.
@NullMarked
package nl.peildatum.command;

import org.jspecify.annotations.NullMarked;
