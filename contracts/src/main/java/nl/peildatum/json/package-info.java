/** Reads JSON strictly and writes it in one form. */
@NullMarked
package nl.peildatum.json;

import org.jspecify.annotations.NullMarked;
