/** The workbench (<i>beheer</i>): pages for people who write, approve and correct decisions. */
@NullMarked
package nl.peildatum.command.workbench;

import org.jspecify.annotations.NullMarked;
