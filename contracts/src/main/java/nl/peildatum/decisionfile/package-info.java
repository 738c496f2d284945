/** Reads a decision file (<i>besluitbestand</i>) and collects all violations of its form. */
@NullMarked
package nl.peildatum.decisionfile;

import org.jspecify.annotations.NullMarked;
