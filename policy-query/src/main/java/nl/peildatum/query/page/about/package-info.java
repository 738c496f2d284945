/** Pages about the product itself: its status, its API, its terms, its accessibility. */
@NullMarked
package nl.peildatum.query.page.about;

import org.jspecify.annotations.NullMarked;
