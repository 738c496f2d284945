/** Builds the OpenAPI document of both services from the committed file and the kinds of policy. */
@NullMarked
package nl.peildatum.openapi;

import org.jspecify.annotations.NullMarked;
