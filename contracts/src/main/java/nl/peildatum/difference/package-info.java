/**
 * What one record says otherwise than another: of lanes, of areas, and of what is not on record.
 */
@NullMarked
package nl.peildatum.difference;

import org.jspecify.annotations.NullMarked;
