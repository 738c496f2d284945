/**
 * The three parts that an organisation already has, in the small: PostgreSQL, Kafka and a
 * MongoDB-compatible server.
 */
@NullMarked
package nl.peildatum.deploy.embedded;

import org.jspecify.annotations.NullMarked;
