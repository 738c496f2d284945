package nl.peildatum.feed;

import java.util.List;
import nl.peildatum.time.Lane;

/**
 * What a feed keeps of a step; its changes are derived again when they are read.
 *
 * @param lanes that read otherwise since a day began; of a decision, which says it itself, none
 */
record Kept(FeedStep step, List<Lane> lanes) {}
