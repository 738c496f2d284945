package nl.peildatum.house.violating.assessment;

import nl.peildatum.house.violating.json.Codec;
import org.jspecify.annotations.NullMarked;

@NullMarked
record WritesJson(Codec codec) {}
