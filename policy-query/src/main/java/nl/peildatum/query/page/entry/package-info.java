/** The entries of an answer of the API, made readable: sentences, days, sources and links. */
@NullMarked
package nl.peildatum.query.page.entry;

import org.jspecify.annotations.NullMarked;
