/** Sends answers: their forms, caching, compression, memory and threads. */
@NullMarked
package nl.peildatum.query.reply;

import org.jspecify.annotations.NullMarked;
