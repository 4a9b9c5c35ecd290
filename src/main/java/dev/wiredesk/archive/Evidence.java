package dev.wiredesk.archive;

/**
 * Why something was decided, kept for the story's page.
 *
 * @param rule the rule that decided ("same words", "same address")
 * @param subject what it was decided for: an article's outlet, the code of a label
 * @param words the evidence, for people
 */
public record Evidence(String rule, String subject, String words, double weight) {

  /** Evidence without a measure. */
  public static Evidence of(String rule, String subject, String words) {
    return new Evidence(rule, subject, words, 1);
  }
}
