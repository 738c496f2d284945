/** The topic as the relay finds it and writes to it. */
@NullMarked
package nl.peildatum.command.topic;

import org.jspecify.annotations.NullMarked;
