/** Benchmarks of what is stored: how many bytes it takes, and how long a start takes with it. */
@NullMarked
package nl.peildatum.bench.storage;

import org.jspecify.annotations.NullMarked;
