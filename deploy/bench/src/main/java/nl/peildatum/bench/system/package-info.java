/** Figures of the whole product, started and asked as its users do. */
@NullMarked
package nl.peildatum.bench.system;

import org.jspecify.annotations.NullMarked;
