/** Benchmark {@code http}: how fast questions are answered. */
@NullMarked
package nl.peildatum.bench.http;

import org.jspecify.annotations.NullMarked;
