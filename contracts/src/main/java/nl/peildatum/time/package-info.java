/**
 * The fold: what stands on a day. Pure algebra on {@code java.*} only; it knows no country, no
 * instrument and no clock.
 */
@NullMarked
package nl.peildatum.time;

import org.jspecify.annotations.NullMarked;
