/** The page that searches for places, sources and decisions, and lists decisions by day. */
@NullMarked
package nl.peildatum.query.page.search;

import org.jspecify.annotations.NullMarked;
