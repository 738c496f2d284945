/** The laws of what only questions use, against the painter. */
@NullMarked
package nl.peildatum.law;

import org.jspecify.annotations.NullMarked;
