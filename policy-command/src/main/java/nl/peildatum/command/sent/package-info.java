/** Reading a request to record: its parameters, headers and body. */
@NullMarked
package nl.peildatum.command.sent;

import org.jspecify.annotations.NullMarked;
