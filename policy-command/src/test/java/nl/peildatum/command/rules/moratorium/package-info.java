/**
 * Departure and decision moratoria: their ends, their extensions and the year of art. 45(4) Vw
 * 2000.
 */
@NullMarked
package nl.peildatum.command.rules.moratorium;

import org.jspecify.annotations.NullMarked;
