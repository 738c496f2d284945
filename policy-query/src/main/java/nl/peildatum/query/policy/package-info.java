/** The policy of a country or an area on a day, its timeline, and counterfactual answers. */
// Words (docs/glossary.md): a lane is a line of policy with one value at a time: a kind and a
// subject. A path is the areas whose lanes answer for an area, nearest first, up to the whole
// country. geldigOp is the day asked about, beschikbaarOp the moment of the record, bekendOp the
// day by which a decision was public.
@NullMarked
package nl.peildatum.query.policy;

import org.jspecify.annotations.NullMarked;
