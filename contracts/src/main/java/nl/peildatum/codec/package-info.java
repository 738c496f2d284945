/** Reads and writes events as stored and published: in RFC 8785 form, chained by SHA-256. */
// Words (docs/glossary.md): a head is the last sequence of a record, or an event with the hash
// that covers all up to it. A sequence is the number of an event in its country, from 1, without
// holes.
@NullMarked
package nl.peildatum.codec;

import org.jspecify.annotations.NullMarked;
