"""Directives of a rule file become the facts of a site; what has no counterpart is named, with its reason."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from newscrawl.extraction.selectors import Selector, SelectorError

if TYPE_CHECKING:
    from collections.abc import Callable

    from newscrawl.sites.ftr.rules import Directive, RuleFile

Fate = Literal["kept", "turned into ours", "named in a comment"]

_FIELDS = {"title": "headline", "author": "authors", "date": "date_published", "body": "body"}
_CHANGED = ("modified", "updated", "lastmod")  # in an XPath of a date: it is the date of the last change
_LOGIN = {"login_uri": "url", "login_username_field": "username_field", "login_password_field": "password_field"}
_YES = {"yes", "true", "1"}
#: Directives that change nothing that a record holds, or for which there is nothing here, and why.
WITHOUT_COUNTERPART = {
    "tidy": "pages are always repaired by the parser",
    "parser": "pages are always read by one parser",
    "strip_attr": "attributes are not part of a record",
    "post_strip_attr": "attributes are not part of a record",
    "dissolve": "a record's text is the same with and without the element",
    "wrap_in": "a record's text is the same with and without the element",
    "move_into": "text stays where the page has it",
    "insert_detected_image": "pictures are fields of their own",
    "convert_double_br_tags": "two line breaks always end a paragraph",
    "autodetect_on_failure": "what a rule does not find is always looked for without it",
    "autodetect_next_page": "further pages are always looked for",
    "skip_json_ld": "what a page declares is always weighed",
    "native_ad_clue": "advertisements are not told apart by a rule",
    "footnotes": "footnotes stay as the page has them",
    "strip_comments": "comments below an article are always left out",
    "skip_id_or_class": "its meaning is not documented",
}


@dataclass(slots=True)
class Converted:
    """The facts of a site file, the remarks that belong into it as comments, and what became of each directive."""

    name: str
    facts: dict[str, Any] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    fates: Counter[tuple[str, Fate]] = field(default_factory=Counter)

    def count(self, directive: str, fate: Fate) -> None:
        """Remember what became of a directive."""
        self.fates[directive, fate] += 1

    def note(self, directive: Directive, why: str) -> None:
        """Name a directive in a comment."""
        bracket = f"({directive.argument})" if directive.argument is not None else ""
        self.notes.append(f"{directive.name}{bracket}: {directive.value}  ({why})")
        self.count(directive.name, "named in a comment")


def convert(rules: RuleFile) -> Converted:
    """Return the site of a rule file."""
    made = Converted(rules.domain)
    if rules.is_for_a_site:
        made.facts["urls"] = [f"https://{rules.domain}/"]
        made.facts["domains"] = [rules.domain]
    pending: list[str] = []  # find_string lines that wait for their replace_string
    last: Directive | None = None
    for directive in rules.directives:
        _take(directive, made, pending, last)
        last = directive if directive.name != "if_page_contains" else last
    made.notes += [f"find_string: {text}  (no replace_string follows)" for text in pending]
    made.notes += [f"{line}  (not a directive)" for line in rules.unread]
    for _ in pending:
        made.count("find_string", "named in a comment")
    return made


def _take(directive: Directive, made: Converted, pending: list[str], last: Directive | None) -> None:
    name = directive.name
    if name == "find_string" and directive.value:
        pending.append(directive.value)
    elif name == "replace_string":
        _replace(directive, made, pending)
    elif name == "if_page_contains":
        _condition(directive, made, last)
    elif name in _TAKERS and (directive.value or name == "login_extra_fields"):
        _TAKERS[name](directive, made)
    else:
        why = WITHOUT_COUNTERPART.get(name, "it has no value" if not directive.value else "the directive is not known")
        made.note(directive, why)


def _field(directive: Directive, made: Converted) -> None:
    name, fate = _FIELDS[directive.name], "kept"
    query = directive.value
    if name == "date_published" and any(word in query.lower() for word in _CHANGED):
        name, fate = "date_modified", "turned into ours"
        made.notes.append(f"date: {query}  (names the last change, so it is date_modified)")
    if _is_usable(directive, made):
        made.facts.setdefault("fields", {}).setdefault(name, []).append(_selector(query))
        made.count(directive.name, fate)  # type: ignore[arg-type]  # one of the three


def _drop(directive: Directive, made: Converted) -> None:
    if _is_usable(directive, made):
        made.facts.setdefault("drop", []).append(_selector(directive.value))
        made.count(directive.name, "kept")


def _drop_named(directive: Directive, made: Converted) -> None:
    text = directive.value.replace("'", "").replace('"', "").strip()
    if not text:
        made.note(directive, "it has no value")
        return
    made.facts.setdefault("drop_named", []).append(text)
    made.count(directive.name, "kept")


def _drop_image(directive: Directive, made: Converted) -> None:
    text = directive.value.strip("'\"")
    if "'" in text:
        made.note(directive, "quotation marks cannot be written into XPath")
        return
    made.facts.setdefault("drop", []).append(f"//img[contains(@src, '{text}')]")
    made.count(directive.name, "turned into ours")


def _link(directive: Directive, made: Converted) -> None:
    if _is_usable(directive, made):
        key = {"next_page_link": "next_page", "single_page_link": "single_page"}[directive.name]
        made.facts.setdefault(key, []).append(_selector(directive.value))
        made.count(directive.name, "kept")


def _condition(directive: Directive, made: Converted, last: Directive | None) -> None:
    """``if_page_contains`` belongs to the link that stands before it."""
    key = {"next_page_link": "next_page", "single_page_link": "single_page"}.get(last.name if last else "")
    if key is None or not made.facts.get(key):
        made.note(directive, "no single_page_link or next_page_link stands before it")
    elif _is_usable(directive, made):
        known = made.facts[key][-1]
        made.facts[key][-1] = (known if isinstance(known, dict) else {"xpath": known}) | {"when": directive.value}
        made.count(directive.name, "kept")


def _replace(directive: Directive, made: Converted, pending: list[str]) -> None:
    if directive.argument is not None:
        find, shown = directive.argument, "replace_string(…)"
    elif pending:
        find, shown = pending.pop(0), directive.name
        made.count("find_string", "kept")
    else:
        made.note(directive, "no find_string stands before it")
        return
    made.facts.setdefault("replace", []).append({"find": find, "with": directive.value})
    made.count(shown, "kept")


def _header(directive: Directive, made: Converted) -> None:
    name = "-".join(part.capitalize() for part in (directive.argument or "").strip().split("-"))
    if not name or not all(part.isalnum() for part in name.split("-")):
        made.note(directive, "it names no header")
        return
    made.facts.setdefault("headers", {})[name] = directive.value
    made.count("http_header", "kept")


def _prune(directive: Directive, made: Converted) -> None:
    made.facts["prune"] = directive.value.lower() in _YES
    made.count(directive.name, "kept")


def _test_url(directive: Directive, made: Converted) -> None:
    made.facts.setdefault("tests", []).append({"url": directive.value})
    made.count(directive.name, "kept")


def _test_contains(directive: Directive, made: Converted) -> None:
    tests = made.facts.get("tests")
    if not tests:
        made.note(directive, "no test_url stands before it")
        return
    tests[-1].setdefault("contains", []).append(directive.value)
    made.count(directive.name, "kept")


def _login(directive: Directive, made: Converted) -> None:
    made.facts.setdefault("login", {})[_LOGIN[directive.name]] = directive.value
    made.count(directive.name, "kept")


def _login_extra(directive: Directive, made: Converted) -> None:
    name, _, value = directive.value.partition("=")
    if value.startswith("@="):
        made.note(directive, "an expression; the hidden fields of the form are sent as the page has them")
    elif not name.strip():
        made.note(directive, "it names no field")
    else:
        made.facts.setdefault("login", {}).setdefault("extra_fields", {})[name.strip()] = value
        made.count(directive.name, "kept")


def _requires_login(directive: Directive, made: Converted) -> None:
    made.facts.setdefault("login", {})["required"] = directive.value.lower() in _YES
    made.count(directive.name, "kept")


def _not_logged_in(directive: Directive, made: Converted) -> None:
    if _is_usable(directive, made):
        made.facts.setdefault("login", {})["needed_when"] = _selector(directive.value)
        made.count(directive.name, "kept")


def _is_usable(directive: Directive, made: Converted) -> bool:
    try:
        Selector(directive.value, "xpath").check()
    except SelectorError as error:
        made.note(directive, str(error))
        return False
    return True


def _selector(query: str) -> str | dict[str, str]:
    """Return XPath as a site file writes it: alone where its first character tells that it is not CSS."""
    return query if query.startswith(("/", "(")) else {"xpath": query}


_TAKERS: dict[str, Callable[[Directive, Converted], None]] = {
    **dict.fromkeys(_FIELDS, _field),
    **dict.fromkeys(_LOGIN, _login),
    "strip": _drop,
    "strip_id_or_class": _drop_named,
    "strip_image_src": _drop_image,
    "next_page_link": _link,
    "single_page_link": _link,
    "http_header": _header,
    "prune": _prune,
    "test_url": _test_url,
    "test_contains": _test_contains,
    "login_extra_fields": _login_extra,
    "requires_login": _requires_login,
    "not_logged_in_xpath": _not_logged_in,
}
