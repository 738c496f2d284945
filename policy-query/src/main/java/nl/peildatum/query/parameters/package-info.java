/** Reads questions: their parameters, days, and moments of the record. */
// Words (docs/glossary.md): geldigOp is the day asked about, beschikbaarOp the moment of the
// record, bekendOp the day by which a decision was public. The basis says which start of a fact
// counts: from when the IND acts (OPERATIONAL), or the legal start (FORMAL). A sequence is the
// number of an event in its country, from 1, without holes.
@NullMarked
package nl.peildatum.query.parameters;

import org.jspecify.annotations.NullMarked;
