package nl.peildatum.house.violating.query;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.NullMarked;

@NullMarked
class SharesAVariable {
  static int open = 1;
  static final AtomicLong DISGUISED = new AtomicLong();
}
