package dev.wiredesk.archive;

import java.util.Set;

/**
 * Which of the articles of one document have their very words or their address on file already, as
 * far as they were asked about; grows with what is filed of the document.
 */
public final class Familiar {

  private final Set<String> fingerprints;
  private final Set<String> addresses;

  Familiar(Set<String> fingerprints, Set<String> addresses) {
    this.fingerprints = fingerprints;
    this.addresses = addresses;
  }

  /** Whether an article of these words or at this address is on file. */
  public boolean knows(Submission copy) {
    return fingerprints.contains(copy.fingerprint())
        || copy.addresses().stream().anyMatch(addresses::contains);
  }

  /** Takes note of what is being filed; empty words are nobody's. */
  public void add(Submission copy) {
    if (!copy.fingerprint().isEmpty()) {
      fingerprints.add(copy.fingerprint());
    }
    addresses.addAll(copy.addresses());
  }
}
