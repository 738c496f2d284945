/** The form of a decision as a page shows it: labels, choices, and the errors beside each field. */
@NullMarked
package nl.peildatum.command.workbench.view;

import org.jspecify.annotations.NullMarked;
