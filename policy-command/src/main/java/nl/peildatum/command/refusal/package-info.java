/** Why a decision is not recorded. */
@NullMarked
package nl.peildatum.command.refusal;

import org.jspecify.annotations.NullMarked;
