package dev.wiredesk.push;

/** Whether the hub takes one more subscription. */
enum Room {
  FREE("There is room."),

  /** As many as are allowed lead to that host. */
  HOST_IS_FULL(
      "This hub takes no more than %d subscriptions for callbacks at one host."
          .formatted(Subscribers.MOST_AT_A_HOST)),

  /** Of any host. */
  FULL("This hub takes no more than %d subscriptions.".formatted(Subscribers.MOST));

  private final String sentence;

  Room(String sentence) {
    this.sentence = sentence;
  }

  /** For whoever asked. */
  String sentence() {
    return sentence;
  }
}
