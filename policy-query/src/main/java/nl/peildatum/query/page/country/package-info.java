/** The page of the policy of a country, or of one area. */
@NullMarked
package nl.peildatum.query.page.country;

import org.jspecify.annotations.NullMarked;
