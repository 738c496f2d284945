/** The page that asks for the question, and leads to its answer. */
@NullMarked
package nl.peildatum.query.page.landing;

import org.jspecify.annotations.NullMarked;
