package dev.wiredesk.parse;

/**
 * What an element is called in its vocabulary.
 *
 * @param local as {@link Gate} spells it
 */
record ElementName(Vocabulary vocabulary, String local) {}
