/**
 * Draws the areas of a country on a map: their shapes, and the pattern and the words of what is
 * answered about each.
 */
@NullMarked
package nl.peildatum.web.map;

import org.jspecify.annotations.NullMarked;
