/**
 * The map of a country: its areas drawn by status, or a tile for each where no shape is known, and
 * a table that says the same.
 */
@NullMarked
package nl.peildatum.query.page.map;

import org.jspecify.annotations.NullMarked;
