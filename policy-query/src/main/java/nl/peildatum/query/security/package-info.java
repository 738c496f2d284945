/** Who may ask: everyone; but a token that is sent is checked, also where none is needed. */
@NullMarked
package nl.peildatum.query.security;

import org.jspecify.annotations.NullMarked;
