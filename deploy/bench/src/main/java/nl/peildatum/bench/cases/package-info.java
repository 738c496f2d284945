/** Benchmarks of cases: how fast they are assessed, and how fast changed answers are found. */
@NullMarked
package nl.peildatum.bench.cases;

import org.jspecify.annotations.NullMarked;
