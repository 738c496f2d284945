/** How questions are read: parameters, days, moments of the record. */
@NullMarked
package nl.peildatum.query.parameters;

import org.jspecify.annotations.NullMarked;
