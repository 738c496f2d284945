/** Decisions that are written into the event store before a benchmark measures. */
@NullMarked
package nl.peildatum.bench.loaded;

import org.jspecify.annotations.NullMarked;
