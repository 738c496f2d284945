/**
 * The program that runs both services in one process, on one port and one data folder, with
 * embedded or configured parts.
 */
@NullMarked
package nl.peildatum.deploy;

import org.jspecify.annotations.NullMarked;
