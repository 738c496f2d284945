/** What the relay reads from the topics and the store, and the messages that it writes. */
@NullMarked
package nl.peildatum.command.topic;

import org.jspecify.annotations.NullMarked;
