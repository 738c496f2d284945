/** What a lane is told on a day: the table of statuses, absence with its reason. */
@NullMarked
package nl.peildatum.answer;

import org.jspecify.annotations.NullMarked;
