/** Limits on the rate of requests, per identity or per address of the client. */
@NullMarked
package nl.peildatum.ratelimit;

import org.jspecify.annotations.NullMarked;
