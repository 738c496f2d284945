/** Signing in of people for the workbench: the code flow, and a session kept on the server. */
@NullMarked
package nl.peildatum.command.signin;

import org.jspecify.annotations.NullMarked;
