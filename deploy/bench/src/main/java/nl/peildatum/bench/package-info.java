/**
 * Benchmarks: the algebra and the answers in this process, each compared with a plain alternative.
 */
@NullMarked
package nl.peildatum.bench;

import org.jspecify.annotations.NullMarked;
