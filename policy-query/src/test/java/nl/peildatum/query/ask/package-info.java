/** Questions over HTTP, as clients ask them. */
@NullMarked
package nl.peildatum.query.ask;

import org.jspecify.annotations.NullMarked;
