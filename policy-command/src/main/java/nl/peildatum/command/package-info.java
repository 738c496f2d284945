/** Recording decisions: one aggregate for each country, and the way of a decision to the store. */
@NullMarked
package nl.peildatum.command;

import org.jspecify.annotations.NullMarked;
