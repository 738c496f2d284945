/** Sends server-sent events, and answers lines while further lines are read. */
@NullMarked
package nl.peildatum.query.stream;

import org.jspecify.annotations.NullMarked;
