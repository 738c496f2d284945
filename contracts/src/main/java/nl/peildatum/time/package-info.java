/**
 * The fold, which finds the fact that stands in a lane on a day. It uses {@code java.*} only and
 * has no notion of a country, an instrument or a clock.
 */
@NullMarked
package nl.peildatum.time;

import org.jspecify.annotations.NullMarked;
