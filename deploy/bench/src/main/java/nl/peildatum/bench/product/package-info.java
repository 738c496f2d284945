/** The product as a process that is measured, and what every benchmark of it uses. */
@NullMarked
package nl.peildatum.bench.product;

import org.jspecify.annotations.NullMarked;
