/**
 * Kinds of policy as data: their acts, fields and limits. Each family of kinds has a package of its
 * own below this one.
 */
@NullMarked
package nl.peildatum.kind;

import org.jspecify.annotations.NullMarked;
