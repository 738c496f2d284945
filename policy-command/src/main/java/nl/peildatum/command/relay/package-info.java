@NullMarked
package nl.peildatum.command.relay;

import org.jspecify.annotations.NullMarked;
