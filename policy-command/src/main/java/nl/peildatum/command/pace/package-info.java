/** How fast decisions are taken: a gate for each country, and a pace for all. */
@NullMarked
package nl.peildatum.command.pace;

import org.jspecify.annotations.NullMarked;
