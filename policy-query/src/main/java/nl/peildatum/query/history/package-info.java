/** The record of a country, and what started, ended or was recorded in a window. */
// Words (docs/glossary.md): a lane is a line of policy with one value at a time: a kind and a
// subject. A sequence is the number of an event in its country, from 1, without holes.
@NullMarked
package nl.peildatum.query.history;

import org.jspecify.annotations.NullMarked;
