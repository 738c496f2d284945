/** The pages of time: the timeline of each lane, the picture of both axes, and a comparison. */
// Words (docs/glossary.md): a lane is a line of policy with one value at a time: a kind and a
// subject. A sequence is the number of an event in its country, from 1, without holes. geldigOp is
// the day asked about, beschikbaarOp the moment of the record, bekendOp the day by which a
// decision was public.
@NullMarked
package nl.peildatum.query.page.time;

import org.jspecify.annotations.NullMarked;
