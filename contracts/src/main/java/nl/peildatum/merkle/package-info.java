/**
 * The Merkle tree of RFC 9162: hashes, proofs of inclusion and of consistency, made and verified.
 */
@NullMarked
package nl.peildatum.merkle;

import org.jspecify.annotations.NullMarked;
