/** The page that asks for the question, and how a question written in words is understood. */
@NullMarked
package nl.peildatum.query.page.landing;

import org.jspecify.annotations.NullMarked;
