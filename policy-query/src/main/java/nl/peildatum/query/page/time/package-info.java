/** The pages of time: the timeline of each lane, the picture of both axes, and a comparison. */
@NullMarked
package nl.peildatum.query.page.time;

import org.jspecify.annotations.NullMarked;
