/** HTML pages for people: the same questions as the API, with answers in sentences. */
@NullMarked
package nl.peildatum.query.page;

import org.jspecify.annotations.NullMarked;
