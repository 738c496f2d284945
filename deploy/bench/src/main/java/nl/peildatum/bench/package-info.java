/** The figures: how fast and how large this is, measured against a plain alternative. */
@NullMarked
package nl.peildatum.bench;

import org.jspecify.annotations.NullMarked;
