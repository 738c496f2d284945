package nl.peildatum.command.log;

import java.util.concurrent.locks.ReentrantLock;
import nl.peildatum.merkle.ConsistencyProof;
import nl.peildatum.merkle.MerkleTree;

/**
 * The tree from which witnesses get their consistency proofs; read when the first proof is made.
 */
final class WitnessTree {
  private final LeafHashes leaves;
  private final ReentrantLock lock = new ReentrantLock();
  private MerkleTree tree = new MerkleTree();

  WitnessTree(LeafHashes leaves) {
    this.leaves = leaves;
  }

  ConsistencyProof proof(long from, long to) {
    lock.lock();
    try {
      leaves.read(tree.size(), to, tree::append);
      return tree.consistency(from, to);
    } finally {
      lock.unlock();
    }
  }

  void forget() {
    lock.lock();
    try {
      tree = new MerkleTree();
    } finally {
      lock.unlock();
    }
  }
}
