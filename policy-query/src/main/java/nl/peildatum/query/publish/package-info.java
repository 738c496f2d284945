/** The way out: the answers that changed, onto a topic, by one node at a time. */
@NullMarked
package nl.peildatum.query.publish;

import org.jspecify.annotations.NullMarked;
