/**
 * The answers of a country that changed, in order: derived from its record and the days that came.
 */
@NullMarked
package nl.peildatum.query.feed;

import org.jspecify.annotations.NullMarked;
