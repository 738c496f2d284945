/** Writes answers as JSON, form version 1. */
@NullMarked
package nl.peildatum.answerjson;

import org.jspecify.annotations.NullMarked;
