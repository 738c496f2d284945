/** The reasons for which a decision is not recorded, one exception each. */
@NullMarked
package nl.peildatum.command.refusal;

import org.jspecify.annotations.NullMarked;
