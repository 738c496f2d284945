/** What every response carries, and the limits of a connection. */
@NullMarked
package nl.peildatum.query.http;

import org.jspecify.annotations.NullMarked;
