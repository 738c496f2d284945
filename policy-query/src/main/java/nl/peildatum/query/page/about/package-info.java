/** Pages about the product itself. */
@NullMarked
package nl.peildatum.query.page.about;

import org.jspecify.annotations.NullMarked;
