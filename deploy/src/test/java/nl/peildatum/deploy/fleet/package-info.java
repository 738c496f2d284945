/**
 * The split form: PostgreSQL, brokers, command nodes and query nodes, each a process of its own
 * that may be killed, frozen and started again.
 */
@NullMarked
package nl.peildatum.deploy.fleet;

import org.jspecify.annotations.NullMarked;
