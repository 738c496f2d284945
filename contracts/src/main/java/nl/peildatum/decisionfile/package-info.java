/** Reading a decision file (<i>besluitbestand</i>), with everything that is wrong with it. */
@NullMarked
package nl.peildatum.decisionfile;

import org.jspecify.annotations.NullMarked;
