/** The page of one decision. */
@NullMarked
package nl.peildatum.query.page.decision;

import org.jspecify.annotations.NullMarked;
