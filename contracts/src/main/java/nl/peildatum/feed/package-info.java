/** The answers that changed: derived from a country's record and the days that came, never kept. */
@NullMarked
package nl.peildatum.feed;

import org.jspecify.annotations.NullMarked;
