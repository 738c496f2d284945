/**
 * Where the two services meet: one process, one port, one data folder, over embedded or real parts.
 */
@NullMarked
package nl.peildatum.deploy;

import org.jspecify.annotations.NullMarked;
