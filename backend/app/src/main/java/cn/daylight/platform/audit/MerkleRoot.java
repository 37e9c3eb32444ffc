package cn.daylight.platform.audit;

import java.util.List;

/** Merkle tree hash of RFC 6962 §2.1 over given leaf hashes: the root by which one entry stands for a bulk act. */
public final class MerkleRoot {

  private MerkleRoot() {
  }

  /** Root over at least one leaf hash. The split is the largest power of two below the size. */
  public static byte[] of(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return Canonical.sha256().digest();
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    return Canonical.node(of(leaves.subList(0, split)), of(leaves.subList(split, leaves.size())));
  }
}
