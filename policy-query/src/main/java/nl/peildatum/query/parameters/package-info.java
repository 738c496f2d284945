/** Reads questions: their parameters, days, and moments of the record. */
@NullMarked
package nl.peildatum.query.parameters;

import org.jspecify.annotations.NullMarked;
