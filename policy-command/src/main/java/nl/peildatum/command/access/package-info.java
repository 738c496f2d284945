/** Who may record: tokens, scopes, and the issuer of a demonstration. */
@NullMarked
package nl.peildatum.command.access;

import org.jspecify.annotations.NullMarked;
