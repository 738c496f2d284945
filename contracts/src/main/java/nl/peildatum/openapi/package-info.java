/**
 * Builds the OpenAPI document of both services, and the schemas of events and of decision files.
 */
@NullMarked
package nl.peildatum.openapi;

import org.jspecify.annotations.NullMarked;
