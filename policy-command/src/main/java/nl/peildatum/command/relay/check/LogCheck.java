package nl.peildatum.command.relay.check;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.MalformedNote;
import nl.peildatum.checkpoint.SignedNote;
import nl.peildatum.command.relay.check.StoreRows.KeptCheckpoint;
import nl.peildatum.integrity.Damage;
import nl.peildatum.merkle.CompactRange;
import nl.peildatum.merkle.TreeHash;

/**
 * Checks the table of leaves: numbers without holes, an event for each, and the root of the last
 * signed checkpoint, which it computes again.
 */
final class LogCheck {
  private static final String CODE = "leaf";

  private final StoreRows rows;
  private final Consumer<Damage> found;

  LogCheck(StoreRows rows, Consumer<Damage> found) {
    this.rows = rows;
    this.found = found;
  }

  void run() throws InterruptedException {
    rows.leavesWithoutEvents()
        .forEach(
            place ->
                found.accept(
                    new Damage(
                        StoreCheck.PLACE,
                        CODE,
                        place.country(),
                        place.sequence(),
                        "The log has a leaf without an event.")));
    checkTree(rows.checkpoints());
  }

  private void checkTree(List<KeptCheckpoint> checkpoints) throws InterruptedException {
    var tree = new CompactRange();
    compare(tree, checkpoints);
    for (var page = rows.leaves(0); !page.isEmpty(); page = rows.leaves(tree.size())) {
      for (var leaf : page.entrySet()) {
        if (leaf.getKey() != tree.size()) {
          damage("The log has no leaf of the number %d.".formatted(tree.size()));
          return;
        }
        tree.append(TreeHash.of(leaf.getValue()).orElseThrow());
        compare(tree, checkpoints);
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
    checkpoints.stream()
        .filter(checkpoint -> checkpoint.size() > tree.size())
        .forEach(
            checkpoint ->
                damage(
                    "The log %s ends before its last checkpoint, of %d leaves."
                        .formatted(checkpoint.origin(), checkpoint.size())));
  }

  private void compare(CompactRange tree, List<KeptCheckpoint> checkpoints) {
    for (var checkpoint : checkpoints) {
      if (checkpoint.size() == tree.size()
          && !(Arrays.equals(checkpoint.root(), tree.root().bytes()) && isNoteOf(checkpoint))) {
        damage(
            "The last checkpoint of the log %s does not fit its %d leaves."
                .formatted(checkpoint.origin(), checkpoint.size()));
      }
    }
  }

  private static boolean isNoteOf(KeptCheckpoint kept) {
    try {
      var read = Checkpoint.read(SignedNote.read(kept.note()).text());
      return read.origin().equals(kept.origin())
          && read.size() == kept.size()
          && Arrays.equals(read.root().bytes(), kept.root());
    } catch (MalformedNote damaged) {
      return false;
    }
  }

  private void damage(String detail) {
    found.accept(new Damage(StoreCheck.PLACE, CODE, "", 0, detail));
  }
}
