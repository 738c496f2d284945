/** The rules of a decision: from its file and the record they make statements or violations. */
@NullMarked
package nl.peildatum.rule;

import org.jspecify.annotations.NullMarked;
