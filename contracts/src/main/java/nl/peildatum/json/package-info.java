/** JSON read strictly and written in one form. */
@NullMarked
package nl.peildatum.json;

import org.jspecify.annotations.NullMarked;
