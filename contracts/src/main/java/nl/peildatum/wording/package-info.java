/** Texts for clients in every language of the product: patterns by key, and the values in them. */
@NullMarked
package nl.peildatum.wording;

import org.jspecify.annotations.NullMarked;
