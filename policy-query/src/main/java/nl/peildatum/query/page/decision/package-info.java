/** The page of one decision: its acts, what it changed, what is said about it. */
@NullMarked
package nl.peildatum.query.page.decision;

import org.jspecify.annotations.NullMarked;
