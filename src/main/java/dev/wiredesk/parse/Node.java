package dev.wiredesk.parse;

/** What stands between the tags of an element. */
sealed interface Node permits Element, Element.Text {}
