"""The form by which a person logs in: its fields, how it is sent, and whether a page asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.http import FormRequest, TextResponse

from newscrawl.extraction.markup import Markup
from newscrawl.scrapy_tuning.response_text import text_of

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.http import Response

    from newscrawl.sites.login import Login


def field_names(login: Login, page: TextResponse) -> tuple[str, str] | None:
    """Return the names of the two fields, as the site file or the form tells them."""
    if login.username_field and login.password_field:
        return login.username_field, login.password_field
    form = page.css(login.form) if login.form else page.xpath('//form[.//input[@type="password"]]')
    password = form.css("input[type=password]::attr(name)").get()
    username = form.css("input[type=email]::attr(name), input[type=text]::attr(name)").get()
    if not (password and (login.username_field or username)):
        return None
    return login.username_field or username or "", login.password_field or password


def form_request(login: Login, page: TextResponse, fields: dict[str, str], password: str) -> Request:
    """Return the form filled in, its hidden fields with it; ``ValueError`` where the page has no such form."""
    if login.form:
        return FormRequest.from_response(page, formcss=login.form, formdata=fields, dont_filter=True)
    for number, form in enumerate(page.css("form")):
        if password in form.css("input::attr(name)").getall():
            return FormRequest.from_response(page, formnumber=number, formdata=fields, dont_filter=True)
    return FormRequest(page.url, formdata=fields, dont_filter=True)  # some pages build their form by a script


def asks_for_login(login: Login, response: Response) -> bool:
    """Tell whether a page shows that nobody is logged in."""
    if not isinstance(response, TextResponse):
        return False
    if login.needed_when:
        markup = Markup(text_of(response))
        return any(markup.found(selector) for selector in login.needed_when)
    return response.url.partition("?")[0] == login.url.partition("?")[0] and bool(response.css("input[type=password]"))
