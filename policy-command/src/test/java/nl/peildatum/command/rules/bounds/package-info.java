/** Files of any form and of the largest size: what is refused, and how long it takes. */
@NullMarked
package nl.peildatum.command.rules.bounds;

import org.jspecify.annotations.NullMarked;
