/**
 * The naive painter: the time model on paper, day by day. It shares no code with what it judges.
 */
@NullMarked
package nl.peildatum.law.painter;

import org.jspecify.annotations.NullMarked;
