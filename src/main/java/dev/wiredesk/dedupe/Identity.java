package dev.wiredesk.dedupe;

import dev.wiredesk.archive.Traits;
import dev.wiredesk.normalise.EntryName;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether two entries of one source are the same one under two ids. Publishers move to another host
 * or to https, count the versions of an entry behind the hash, or number everything anew. What they
 * list side by side they mean to be two entries, unless the words are the same.
 */
final class Identity {

  /** A shorter headline, as "Weather forecast", stands over many entries. */
  private static final int TELLING_HEADLINE = 4;

  private Identity() {}

  /**
   * One of the two entries.
   *
   * @param id what its publisher calls it, "" if nothing
   * @param headline as published, looked up where it may decide; "" if it is not known any more
   */
  record Bearer(String id, Supplier<String> headline, Traits traits) {}

  /**
   * What stands around them.
   *
   * @param together whether both stand in one document
   * @param ownAddress whether no other entry of the source has that address
   */
  record Setting(boolean together, boolean ownAddress) {}

  /** The evidence that they are the same entry, in words; empty if there is too little. */
  static Optional<String> same(Bearer one, Bearer other, Setting setting) {
    return named(one, other, setting)
        .or(() -> at(one, other, setting))
        .or(() -> dated(one, other, setting));
  }

  /** Whether their traits leave it open that they are the same: a comparison of numbers only. */
  static boolean isOpen(Traits one, Traits other) {
    return sameName(one, other)
        || (sameAddress(one, other) && (sameWords(one, other) || sameTime(one, other)))
        || (sameHeadline(one, other) && sameTime(one, other));
  }

  private static Optional<String> named(Bearer one, Bearer other, Setting setting) {
    if (!sameName(one.traits(), other.traits())) {
      return Optional.empty();
    }
    EntryName name = EntryName.of(one.id());
    EntryName others = EntryName.of(other.id());
    if (name.exact().equals(others.exact())) {
      return Optional.of("its id has changed in scheme, www or tracking parameters only");
    }
    if (name.plain().equals(others.plain())) {
      boolean here = one.traits().address() == other.traits().address(); // or both say of none
      return here && (sameTime(one.traits(), other.traits()) || alike(one, other))
          ? Optional.of("its id has changed in the number behind the hash only")
          : Optional.empty();
    }
    boolean moved =
        sameTime(one.traits(), other.traits())
            || sameWords(one.traits(), other.traits())
            || sameTellingHeadline(one, other);
    return moved && isNoNeighbour(one, other, setting)
        ? Optional.of("its id has changed in the host only")
        : Optional.empty();
  }

  private static Optional<String> at(Bearer one, Bearer other, Setting setting) {
    if (!sameAddress(one.traits(), other.traits()) || !isNoNeighbour(one, other, setting)) {
      return Optional.empty();
    }
    if (sameWords(one.traits(), other.traits()) && alike(one, other)) {
      return Optional.of("the same words at the same address");
    }
    return sameTime(one.traits(), other.traits()) && (setting.ownAddress() || alike(one, other))
        ? Optional.of("published at the same time at the same address")
        : Optional.empty();
  }

  private static Optional<String> dated(Bearer one, Bearer other, Setting setting) {
    return sameHeadline(one.traits(), other.traits())
            && sameTime(one.traits(), other.traits())
            && !setting.together()
        ? Optional.of("the same headline, published at the same time")
        : Optional.empty();
  }

  private static boolean isNoNeighbour(Bearer one, Bearer other, Setting setting) {
    return !setting.together() || sameWords(one.traits(), other.traits());
  }

  private static boolean sameTellingHeadline(Bearer one, Bearer other) {
    return sameHeadline(one.traits(), other.traits())
        && one.headline().get().strip().split("\\s+").length >= TELLING_HEADLINE;
  }

  private static boolean alike(Bearer one, Bearer other) {
    return sameHeadline(one.traits(), other.traits())
        || Headlines.alike(one.headline().get(), other.headline().get());
  }

  private static boolean sameName(Traits one, Traits other) {
    return one.name() != 0 && one.name() == other.name();
  }

  private static boolean sameAddress(Traits one, Traits other) {
    return one.address() != 0 && one.address() == other.address();
  }

  private static boolean sameHeadline(Traits one, Traits other) {
    return one.headline() != 0 && one.headline() == other.headline();
  }

  private static boolean sameWords(Traits one, Traits other) {
    return one.words() != 0 && one.words() == other.words();
  }

  private static boolean sameTime(Traits one, Traits other) {
    return one.published() != null && one.published().equals(other.published());
  }
}
