/**
 * Processes are killed without warning while decisions are recorded, and started again; then
 * everything that was acknowledged must be there, once, whole, and answered.
 */
@NullMarked
package nl.peildatum.deploy.killing;

import org.jspecify.annotations.NullMarked;
