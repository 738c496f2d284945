package nl.peildatum.house.violating.feed;

import nl.peildatum.house.violating.json.Codec;
import org.jspecify.annotations.NullMarked;

@NullMarked
record WritesJson(Codec codec) {}
