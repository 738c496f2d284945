/** How answers are sent: forms, caching, compression, memory, threads. */
@NullMarked
package nl.peildatum.query.reply;

import org.jspecify.annotations.NullMarked;
