/** A country's events folded: what stood, as known at a sequence. */
@NullMarked
package nl.peildatum.record;

import org.jspecify.annotations.NullMarked;
