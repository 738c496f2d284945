package nl.peildatum.house.violating.ask;

import org.jspecify.annotations.NullMarked;
import org.springframework.web.bind.annotation.GetMapping;

@NullMarked
class ServesTheWeb {
  @GetMapping("/")
  String home() {
    return "";
  }
}
