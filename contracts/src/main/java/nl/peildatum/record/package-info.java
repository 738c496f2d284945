/** The record of a country: its events, and its lanes and facts as known at a sequence. */
@NullMarked
package nl.peildatum.record;

import org.jspecify.annotations.NullMarked;
