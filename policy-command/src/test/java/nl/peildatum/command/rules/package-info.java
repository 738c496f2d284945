/** Every rule of a decision, told as given, when and then. */
@NullMarked
package nl.peildatum.command.rules;

import org.jspecify.annotations.NullMarked;
