/** The page of the moratoria of all countries on a day. */
@NullMarked
package nl.peildatum.query.page.moratoria;

import org.jspecify.annotations.NullMarked;
