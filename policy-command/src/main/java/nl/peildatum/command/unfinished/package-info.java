/** Unfinished forms of the workbench, kept for the person who put them aside. */
@NullMarked
package nl.peildatum.command.unfinished;

import org.jspecify.annotations.NullMarked;
