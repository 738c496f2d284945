/** Writes answers as JSON, form version 1. */
// Words (docs/glossary.md): a lane is a line of policy with one value at a time: a kind and a
// subject. A sequence is the number of an event in its country, from 1, without holes. geldigOp is
// the day asked about, beschikbaarOp the moment of the record, bekendOp the day by which a
// decision was public.
@NullMarked
package nl.peildatum.answerjson;

import org.jspecify.annotations.NullMarked;
