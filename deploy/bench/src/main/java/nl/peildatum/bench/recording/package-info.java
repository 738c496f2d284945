/** Benchmarks of recording: how fast decisions are stored, and how soon answers contain them. */
@NullMarked
package nl.peildatum.bench.recording;

import org.jspecify.annotations.NullMarked;
