/** Limits on recording: one decision at a time per country, and a pace for all countries. */
@NullMarked
package nl.peildatum.command.pace;

import org.jspecify.annotations.NullMarked;
