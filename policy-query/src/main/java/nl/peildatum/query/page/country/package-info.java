/** The page of the policy of a country, or of one area. */
// Words (docs/glossary.md): a lane is a line of policy with one value at a time: a kind and a
// subject. A path is the areas whose lanes answer for an area, nearest first, up to the whole
// country.
@NullMarked
package nl.peildatum.query.page.country;

import org.jspecify.annotations.NullMarked;
