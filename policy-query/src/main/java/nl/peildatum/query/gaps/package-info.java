/** How long decisions took to be announced, published and recorded. */
@NullMarked
package nl.peildatum.query.gaps;

import org.jspecify.annotations.NullMarked;
