/** Questions over HTTP and their answers. */
@NullMarked
package nl.peildatum.query.ask;

import org.jspecify.annotations.NullMarked;
