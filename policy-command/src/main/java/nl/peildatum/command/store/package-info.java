/** The event store on PostgreSQL: appending, and reading without gaps. */
@NullMarked
package nl.peildatum.command.store;

import org.jspecify.annotations.NullMarked;
