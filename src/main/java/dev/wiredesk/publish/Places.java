package dev.wiredesk.publish;

import dev.wiredesk.feed.Region;

/** Names in GeoRSS the countries that a story is about, for readers that draw maps. */
final class Places {

  private Places() {}

  static void write(XmlDocument xml, Item item) {
    item.story().labels().regions().stream()
        .filter(Region::isCountry)
        .forEach(country -> xml.leaf("georss:featureName", country.name()));
  }
}
