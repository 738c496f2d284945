package nl.peildatum.house.violating.kind;

import nl.peildatum.house.violating.json.Codec;
import org.jspecify.annotations.NullMarked;

@NullMarked
record ReadsJson(Codec codec) {}
