/**
 * The page that searches for sources, places and decisions, and lists decisions in order of
 * announcement.
 */
@NullMarked
package nl.peildatum.query.page.search;

import org.jspecify.annotations.NullMarked;
