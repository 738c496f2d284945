/** Access to recording: tokens, scopes, and the token issuer of the demonstration. */
@NullMarked
package nl.peildatum.command.security;

import org.jspecify.annotations.NullMarked;
