/** The map in the preview of a decision: what is answered about each area before and after it. */
@NullMarked
package nl.peildatum.command.workbench.map;

import org.jspecify.annotations.NullMarked;
