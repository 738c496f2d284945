/**
 * Requests generated from the OpenAPI document that is served, from decision files, and for pages.
 */
@NullMarked
package nl.peildatum.deploy.hostile.generated;

import org.jspecify.annotations.NullMarked;
