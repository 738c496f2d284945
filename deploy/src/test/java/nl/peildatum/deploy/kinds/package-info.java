/** What every kind of policy brings, recorded and asked back. */
@NullMarked
package nl.peildatum.deploy.kinds;

import org.jspecify.annotations.NullMarked;
