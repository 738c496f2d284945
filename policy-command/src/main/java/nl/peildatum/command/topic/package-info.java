/** What the relay reads from the topics and the store, and the messages that it writes. */
// Words (docs/glossary.md): a head is the last sequence of a record, or an event with the hash
// that covers all up to it. A sequence is the number of an event in its country, from 1, without
// holes.
@NullMarked
package nl.peildatum.command.topic;

import org.jspecify.annotations.NullMarked;
