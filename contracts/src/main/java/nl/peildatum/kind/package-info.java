/**
 * Kinds of policy as data: their acts, fields and limits. Each kind has a room of its own below
 * this one.
 */
@NullMarked
package nl.peildatum.kind;

import org.jspecify.annotations.NullMarked;
