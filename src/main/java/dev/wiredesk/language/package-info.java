/**
 * Tells the language of a text whose publisher does not: {@link TextLanguage} asks {@link
 * LanguageTrials}, which weighs the text by the {@link NgramTable} of the library's profiles.
 * {@link LanguageTag} says whether a tag names any.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.wiredesk.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
