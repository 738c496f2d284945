/** The description of the topics, held against the events. */
@NullMarked
package nl.peildatum.openapi;

import org.jspecify.annotations.NullMarked;
