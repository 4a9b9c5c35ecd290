package dev.wiredesk.normalise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Query parameters that say where a reader came from and change nothing of what is shown. What
 * remains of an address keeps its order and its own coding.
 */
final class TrackingParameters {

  private static final List<String> PREFIXES =
      List.of("utm_", "mtm_", "matomo_", "pk_", "piwik_", "hsa_", "at_link_", "at_custom");

  private static final Set<String> NAMES =
      Set.of(
          """
          fbclid fb_action_ids fb_action_types fb_ref fb_source
          gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid _ga _gl
          msclkid yclid ysclid twclid ttclid igshid igsh li_fat_id epik rb_clickid _openstat
          mc_cid mc_eid mkt_tok _hsenc _hsmi __hssc __hstc __hsfp hsctatracking
          oly_anon_id oly_enc_id vero_id vero_conv wickedid dm_i _ke _kx sc_cid s_cid
          at_medium at_campaign at_format at_ptr_name at_bbc_team at_creation at_variant
          ns_mchannel ns_source ns_campaign ns_linkname ns_fee xtor wt_mc wt_zmc maca
          ito cmpid cmp ocid ncid icid intcid smid smtyp mbid sr_share ftag traffic_source
          ref_src ref_url soc_src soc_trk tsrc trkcampaign
          __twitter_impression guccounter guce_referrer guce_referrer_sig
          """
              .strip()
              .split("\\s+"));

  private TrackingParameters() {}

  /** The address without them; the very same string if it has none. */
  static String strip(String address) {
    int hash = address.indexOf('#');
    String fragment = hash < 0 ? "" : address.substring(hash);
    String rest = hash < 0 ? address : address.substring(0, hash);
    return stripQuery(rest) + (isTrackingFragment(fragment) ? "" : fragment);
  }

  private static String stripQuery(String address) {
    int mark = address.indexOf('?');
    if (mark < 0) {
      return address;
    }
    String kept =
        Arrays.stream(address.substring(mark + 1).split("&", -1))
            .filter(parameter -> !isTracking(parameter))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? address.substring(0, mark) : address.substring(0, mark + 1) + kept;
  }

  /** Addresses escaped once too often carry "amp;utm_source". */
  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    String plain = name.startsWith("amp;") ? name.substring(4) : name;
    return NAMES.contains(plain) || PREFIXES.stream().anyMatch(plain::startsWith);
  }

  private static boolean isTrackingFragment(String fragment) {
    return fragment.length() > 1 && isTracking(fragment.substring(1));
  }
}
