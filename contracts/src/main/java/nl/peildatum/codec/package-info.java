/** Reads and writes events as stored and published: in RFC 8785 form, chained by SHA-256. */
@NullMarked
package nl.peildatum.codec;

import org.jspecify.annotations.NullMarked;
