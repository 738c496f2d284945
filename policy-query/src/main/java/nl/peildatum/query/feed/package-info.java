/**
 * The changes of a country's answers, in order: derived from its record and the days that began.
 */
@NullMarked
package nl.peildatum.query.feed;

import org.jspecify.annotations.NullMarked;
