// Answers a consent wall by a click. how: "refuse" or "accept". Returns whether something was clicked.
// First by the names that well-known consent managers give their buttons, then by what a button in a dialog about
// cookies says, in 25 languages.
(function (how) {
  "use strict";
  var KNOWN = [ // refuse, accept
    ["#onetrust-reject-all-handler", "#onetrust-accept-btn-handler"],
    ["#CybotCookiebotDialogBodyButtonDecline", "#CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll"],
    ["#didomi-notice-disagree-button, .didomi-continue-without-agreeing", "#didomi-notice-agree-button"],
    [".qc-cmp2-summary-buttons button[mode=secondary]", ".qc-cmp2-summary-buttons button[mode=primary]"],
    ["[data-testid=uc-deny-all-button]", "[data-testid=uc-accept-all-button]"],
    ["#truste-consent-required", "#truste-consent-button"],
    [".klaro .cm-btn-decline", ".klaro .cm-btn-success"],
    [".cmplz-deny", ".cmplz-accept"],
    [".cky-btn-reject", ".cky-btn-accept"],
    ["._brlbs-refuse-btn a, .brlbs-btn-accept-only-essential", "._brlbs-accept, .brlbs-btn-accept-all"],
    [".iubenda-cs-reject-btn", ".iubenda-cs-accept-btn"],
    [".t-declineAllButton", ".t-acceptAllButton"],
    [".osano-cm-deny, .osano-cm-denyAll", ".osano-cm-accept, .osano-cm-accept-all"],
    ["#tarteaucitronAllDenied2", "#tarteaucitronPersonalize2"],
    ["#axeptio_btn_dismiss", "#axeptio_btn_acceptAll"],
    [".cmpboxbtnno", ".cmpboxbtnyes"],
    [".fc-cta-do-not-consent", ".fc-cta-consent"],
    ["#cn-refuse-cookie", "#cn-accept-cookie"],
    ["#cm [data-role=necessary], #s-rall-bn", "#cm [data-role=all], #s-all-bn"],
    ["#cookiescript_reject", "#cookiescript_accept"],
    ["#ccc-reject-settings, #ccc-notify-reject", "#ccc-recommended-settings, #ccc-notify-accept"],
    [".cc-deny", ".cc-allow"],
    ["[data-cookiefirst-action=reject]", "[data-cookiefirst-action=accept]"],
    ["#wt-cli-reject-btn, #cookie_action_close_header_reject", "#wt-cli-accept-all-btn, #cookie_action_close_header"],
    [".moove-gdpr-infobar-reject-btn", ".moove-gdpr-infobar-allow-all"],
    ["#hs-eu-decline-button", "#hs-eu-confirmation-button"]
  ];
  var WORDS = {
    refuse: "reject all|reject|decline|decline all|refuse all|deny|deny all|only necessary|necessary only|alle ablehnen|" +
      "ablehnen|nur notwendige|tout refuser|refuser|continuer sans accepter|rechazar todo|rechazar todas|rechazar|" +
      "recusar tudo|recusar|rejeitar tudo|rejeitar|rifiuta tutto|rifiuta|alles weigeren|weigeren|alles afwijzen|" +
      "odrzuć wszystko|odrzuć wszystkie|odrzuć|отклонить все|отклонить|отказаться|відхилити все|відхилити|tümünü reddet|" +
      "reddet|avvisa alla|neka alla|avvis alle|afvis alle|afvis|hylkää kaikki|hylkää|odmítnout vše|odmítnout|odmietnuť všetko|" +
      "odmietnuť|összes elutasítása|elutasítom|respinge tot|refuz|απόρριψη όλων|απόρριψη|отхвърли всички|отхвърляне|odbij sve|" +
      "odbij|zavrni vse|رفض الكل|رفض|דחה הכל|सभी अस्वीकार करें|全部拒绝|拒绝|すべて拒否|拒否する|모두 거부|거부|từ chối tất cả|tolak semua",
    accept: "accept all|accept|allow all|agree|i agree|alle akzeptieren|akzeptieren|zustimmen|tout accepter|accepter|" +
      "aceptar todo|aceptar todas|aceptar|aceitar tudo|aceitar|accetta tutto|accetta|alles accepteren|accepteren|" +
      "zaakceptuj wszystko|akceptuj wszystkie|akceptuję|принять все|принять|прийняти все|прийняти|tümünü kabul et|kabul et|" +
      "acceptera alla|godkänn alla|godta alle|accepter alle|tillad alle|hyväksy kaikki|hyväksy|přijmout vše|přijmout|prijať všetko|" +
      "prijať|összes elfogadása|elfogadom|acceptă tot|accept toate|αποδοχή όλων|αποδοχή|приеми всички|приемам|prihvati sve|" +
      "prihvaćam|sprejmi vse|قبول الكل|أوافق|אשר הכל|सभी स्वीकार करें|全部接受|接受|すべて同意|同意する|모두 동의|동의|chấp nhận tất cả|terima semua"
  };
  var ABOUT = /cookie|consent|gdpr|privacy|datenschutz|confidentialit|privacidad|riservatezza|приватн|конфиденциальн|çerez|cookies|evästee|sütik|الكوكيز|ملفات تعريف|עוגיות|कुकी|饼干|隐私|クッキー|プライバシー|쿠키|개인정보/i;
  var wanted = WORDS[how].split("|"), column = how === "refuse" ? 0 : 1, roots = [document], i, j;

  function tryClick(element) {
    if (!element || element.disabled || !element.getClientRects().length) { return false; }
    element.click();
    return true;
  }
  function hosts() { // some managers draw themselves in a shadow root of their own
    var all = document.querySelectorAll("body > *, body > * > *"), k;
    for (k = 0; k < all.length && k < 500; k++) { if (all[k].shadowRoot) { roots.push(all[k].shadowRoot); } }
  }
  function says(element) {
    return (element.textContent || element.value || "").replace(/\s+/g, " ").replace(/^ | $/g, "").toLowerCase();
  }
  function isAboutConsent(element) { // a dialog or a bar near it that speaks of cookies, and is not a page
    for (var up = element.parentElement, steps = 0; up && up !== document.body && steps < 8; up = up.parentElement, steps++) {
      var text = up.textContent || "";
      if (text.length > 4000) { return false; }
      if (ABOUT.test(text) || ABOUT.test([up.id, up.getAttribute("class"), up.getAttribute("aria-label")].join(" "))) { return true; }
    }
    return false;
  }
  hosts();
  for (i = 0; i < roots.length; i++) {
    for (j = 0; j < KNOWN.length; j++) {
      if (tryClick(roots[i].querySelector(KNOWN[j][column]))) { return true; }
    }
  }
  for (i = 0; i < roots.length; i++) {
    var buttons = roots[i].querySelectorAll("button, [role=button], input[type=button], input[type=submit], a:not([href]), a[href^='#']");
    for (j = 0; j < buttons.length && j < 300; j++) {
      if (wanted.indexOf(says(buttons[j])) >= 0 && isAboutConsent(buttons[j]) && tryClick(buttons[j])) { return true; }
    }
  }
  return false;
})
