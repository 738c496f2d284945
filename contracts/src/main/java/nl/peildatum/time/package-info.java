/**
 * The fold, which finds the fact that stands in a lane on a day. It uses {@code java.*} only and
 * has no notion of a country, an instrument or a clock.
 */
// Words (docs/glossary.md): a lane is a line of policy with one value at a time: a kind and a
// subject. A fact is what an act states about one lane: a value, or that nothing stands, from a
// day on.
@NullMarked
package nl.peildatum.time;

import org.jspecify.annotations.NullMarked;
