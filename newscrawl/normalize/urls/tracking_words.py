"""Tables of query parameters and path parts that do not tell one page from another."""

from __future__ import annotations

from typing import Final

# Compared in lower case. Each only says where the reader came from or who the reader is.
TRACKING: Final = frozenset({
    "_ga", "_gl", "_openstat", "action_object_map", "action_ref_map", "action_type_map", "ampshare", "at_xt",
    "campaign_id", "cid_source", "cmp", "cmpid", "cmpt", "cndid", "cvid", "dclid", "ef_id", "emci", "emdi", "ceid",
    "epik", "fb_action_ids", "fb_action_types", "fb_comment_id", "fb_ref", "fb_source", "fbclid", "gaa_at", "gaa_n",
    "gaa_sig", "gaa_ts", "gad_source", "gbraid", "gclid", "gclsrc", "google_editors_picks", "guce_referrer",
    "guce_referrer_sig", "guccounter", "icid", "ig_mid", "ig_rid", "igsh", "igshid", "ito", "itm_campaign",
    "itm_medium", "itm_source", "li_fat_id", "linkid", "mc_cid", "mc_eid", "mbid", "mkt_tok", "msclkid", "ncid", "ocid",
    "partner_id", "platform_ref", "rb_clickid", "ref_page_id", "ref_src", "ref_url", "referrer", "rss_id", "s_cid",
    "s_kwcid", "scid", "share_id", "share_source", "share_token", "smid", "smtyp", "soc_src", "soc_trk", "spm", "spref",
    "sr_share", "srnd", "srsltid", "tblci", "ttclid", "twclid", "unlocked_article_code", "wbraid", "wickedid", "wtmc",
    "xtor", "yclid", "ysclid", "zanpid",
})  # fmt: skip
TRACKING_PREFIXES = (
    "utm_", "mtm_", "pk_", "hsa_", "_hs", "__hs", "at_", "ns_", "wt_", "wt.", "ga_", "vero_", "piwik_", "matomo_",
    "oly_", "trk_", "aspsessionid",
)  # fmt: skip
# These name an article on some sites: "ref=twitter" goes, "ref=4711" stays.
TRACKING_UNLESS_NUMBER: Final = frozenset({"ref", "share", "shared", "cid", "source_ref"})
# A session id is long and random; "story.php?sid=4711" is an article.
SESSIONS: Final = frozenset({
    "sid", "phpsessid", "jsessionid", "sessionid", "session_id", "sessid", "session", "cfid", "cftoken", "oscsid",
    "zenid",
})  # fmt: skip
SESSION_LENGTH: Final = 12

# The same page for a telephone, for AMP or for paper; None: whatever the value.
VARIANT_PARAMETERS: Final[dict[str, frozenset[str] | None]] = {
    "amp": None, "_amp": None, "isamp": None, "noamp": None, "print": None, "printable": None, "pfstyle": None,
    "output": frozenset({"amp", "print"}), "outputtype": frozenset({"amp", "print"}),
    "view": frozenset({"amp", "print", "mobile", "desktop"}), "format": frozenset({"amp", "print"}),
    "layout": frozenset({"amp", "print"}), "mode": frozenset({"amp", "print"}),
}  # fmt: skip
VARIANT_SEGMENTS: Final = frozenset({"amp", "amphtml", "print", "printable"})
VARIANT_HOSTS = ("www.", "amp.", "m.", "mobile.")

# What may follow an article's path on a page that declares the article as canonical.
CHILD_SEGMENTS: Final = VARIANT_SEGMENTS | {"page", "comments", "all", "full", "seite", "pagina"}
# Addresses whose query names the article: a canonical URL without that query is another page.
SCRIPT_ENDINGS = (".php", ".asp", ".aspx", ".cgi", ".jsp", ".pl", ".do", ".dll", ".cfm")
