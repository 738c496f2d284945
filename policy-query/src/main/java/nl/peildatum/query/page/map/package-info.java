/** The map of a country: its areas drawn by status, and a table that says the same. */
@NullMarked
package nl.peildatum.query.page.map;

import org.jspecify.annotations.NullMarked;
