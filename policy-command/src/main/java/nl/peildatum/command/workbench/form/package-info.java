/** The fields of the form of a decision: a two-way mapping between them and the decision file. */
@NullMarked
package nl.peildatum.command.workbench.form;

import org.jspecify.annotations.NullMarked;
