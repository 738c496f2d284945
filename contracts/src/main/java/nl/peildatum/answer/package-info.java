/** The answer about one lane on one day: its status by the table of statuses, with the reason. */
@NullMarked
package nl.peildatum.answer;

import org.jspecify.annotations.NullMarked;
