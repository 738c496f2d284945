/** The product with an authorization server of an organisation's own: a real Keycloak. */
@NullMarked
package nl.peildatum.deploy.issuer;

import org.jspecify.annotations.NullMarked;
