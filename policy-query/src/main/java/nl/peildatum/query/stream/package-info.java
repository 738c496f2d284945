/** Server-sent events and lines that are read while others are written. */
@NullMarked
package nl.peildatum.query.stream;

import org.jspecify.annotations.NullMarked;
