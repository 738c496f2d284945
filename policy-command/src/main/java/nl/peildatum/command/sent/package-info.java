/** What a request to record says, read strictly. */
@NullMarked
package nl.peildatum.command.sent;

import org.jspecify.annotations.NullMarked;
