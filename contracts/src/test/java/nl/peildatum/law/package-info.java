/** The laws of time, held against a naive painter on thousands of made-up records. */
@NullMarked
package nl.peildatum.law;

import org.jspecify.annotations.NullMarked;
