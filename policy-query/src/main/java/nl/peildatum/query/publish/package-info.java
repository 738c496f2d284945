/** Publishes the changes of answers on a topic, by one node at a time. */
@NullMarked
package nl.peildatum.query.publish;

import org.jspecify.annotations.NullMarked;
