package nl.peildatum.house.violating.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.http.MediaType;

@NullMarked
record SpeaksHttp(MediaType type) {}
