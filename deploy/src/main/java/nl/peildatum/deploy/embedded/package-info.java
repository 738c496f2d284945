/**
 * Embedded parts for an organisation that does not configure its own: PostgreSQL, Kafka and a
 * MongoDB-compatible server.
 */
@NullMarked
package nl.peildatum.deploy.embedded;

import org.jspecify.annotations.NullMarked;
