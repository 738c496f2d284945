package nl.peildatum.house.violating.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.http.MediaType;

@NullMarked
record SpeaksHttp(MediaType type) {}
