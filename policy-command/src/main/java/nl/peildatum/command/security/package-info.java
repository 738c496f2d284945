/** Who may record: tokens, scopes, and the issuer of a demonstration. */
@NullMarked
package nl.peildatum.command.security;

import org.jspecify.annotations.NullMarked;
