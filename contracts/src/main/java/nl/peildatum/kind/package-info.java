/**
 * Kinds of policy as data: their acts, fields and limits. Each family of kinds has a package of its
 * own below this one.
 */
// Words (docs/glossary.md): a lane is a line of policy with one value at a time: a kind and a
// subject. A subject is what a lane is about: an area, a group, a heading.
@NullMarked
package nl.peildatum.kind;

import org.jspecify.annotations.NullMarked;
