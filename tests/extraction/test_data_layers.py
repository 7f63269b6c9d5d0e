"""Authors and days in variables and data layers of scripts, which are read as text."""

# ruff: noqa: E501 -- scripts read best in one line

from __future__ import annotations

import pytest

from tests.extraction.dated_pages import BYLINE, page, read

ADA = ["Ada Moreau"]
DAYS = [
    "var cnnFirstPub = new Date('Tue Oct 06 11:04:00 EDT 2026');",
    "var firstPub = new Date('2026-10-06T15:04:00Z');",
    "var publishDate = new Date(2026, 9, 6, 15, 4);",
    'var pubDate = "October 6, 2026";',
    "dataLayer=[{'publishDate':'06.10.2026'}];",
    "s.pageName='bridge'; s.pubDate='10/16/2026';",
    'tp.push(["setContentCreated", "2026-10-06T15:04:00Z"]);',
    'digitalData = {"page":{"pageInfo":{"issueDate":"2026-10-06"}}};',
    "var utag_data = {page_type:'article', article_date:'2026-10-06'}",
    'var utag_data={"content_type":"article","content_publish_time":"2026-10-06 15:04"}',
    'var dataLayer_content = {"pagePostType":"post","pagePostDate":"October 6, 2026"};',
    "window.dataLayer = [{'articlePublished':'2026-10-06','pageType':'article'}];",
    'Static.SQUARESPACE_CONTEXT = {"website":{"id":"a","publishedOn":1670000000000},"item":{"title":"Heron bridge stays open for walkers","publishOn":1791299040000}};',
    'window.site = {"page":{"type":"article","publishDate":"2026-10-06T15:04:00Z"}};',
]
NO_DAYS = [
    'Static.SQUARESPACE_CONTEXT = {"website":{"id":"a","publishedOn":1670000000000,"siteTitle":"Paper"}};',
    'window.site = {"name":"Paper","created":"2026-10-06","publishDate":"2026-10-06"};',
    'window.viewerModel = {"site":{"metaSiteId":"x","publishDate":"2026-10-06T10:00:00Z"},"siteRevision":12};',
    'var x = {"organization":{"name":"Harbour Media","publishedAt":"2026-10-06T10:00:00Z"}};',
    'self.__s = "{\\"siteInfo\\":{\\"publishedAt\\":\\"2026-10-06T10:00:00Z\\"}}";',
    'var theme={"name":"Newsy","publishedAt":"2026-10-06"};',
    'window.user = {"id":4,"publishedAt":"2026-10-06"};',
    "dataLayer.push({publishDate:'10/06/2026'});",  # October or June
    "dataLayer.push({publishDate:'0000-00-00'});",
    "var x = {publishDate: d.toISOString()};",
    'window.reco={"items":[{"headline":"Another story of the harbour","publishDate":"2026-09-09"}]}',
    'var list=["published", "2026-10-06"];',
    'window.__comments={"items":[{"author":{"name":"Joe Bloggs"},"publishedAt":"2026-10-09T10:00:00Z"}]}',
    'var reviews=[{"author":"Joe Bloggs","publishedDate":"2026-10-09","stars":5}]',
    'var tweets=[{"published":"2026-11-01T10:00:00Z","text":"hello"},{"published":"2026-11-01T11:00:00Z"}]',
    'var epaper={"issueDate":"2026-11-28","size":32}',
    'window.appConfig={"version":"1.2","publishDate":"2026-11-01T10:00:00Z"}',
    'var ev={"name":"Harbour day","startDate":"2026-12-01","publishedAt":"2026-11-01"}',
]
AUTHORS = [
    "dataLayer.push({publishDate: '2026-10-06', authorName: 'Ada Moreau'});",
    "window.dataLayer = [{'articleAuthor':'Ada Moreau','pageType':'article'}];",
    'window.digitalData={page:{pageInfo:{pageName:"heron-bridge",author:"Ada Moreau"}}};',
    "var utag_data = {page_type:'article', article_author:'Ada Moreau'}",
    'var utag_data={"content_author":"ada moreau","content_byline":"Ada Moreau"}',
    "var _sf_async_config={};_sf_async_config.uid=1;_sf_async_config.authors='Ada Moreau';",
    "var _sf_async_config = { uid: 65, sections: 'News', authors: 'Ada Moreau' };",
    "s.pageName='heron-bridge'; s.author='Ada Moreau';",
    'window._ddl = {"article":{"authors":[{"name":"Ada Moreau"}]}}',
    'dataLayer.push({"event":"pageview","page.author":"Ada Moreau"});',
    'permutive.addon("web",{page:{article:{title:"Heron bridge stays open for walkers",authors:["Ada Moreau"]}}})',
    'tp.push(["setContentAuthor", "Ada Moreau"]);',
    'window.pageMeta = {author: "By Ada Moreau"}',
    'var data={"headline":"Heron bridge stays open for walkers","author":{"name":"Ada Moreau"}};',
    '__gtagTracker("config", "UA-1", {"author":"Ada Moreau"});',
]
NOBODY = [
    'window.data={list:[{title:"Another story",articleAuthor:"Joe Bloggs"},{title:"Yet another one",articleAuthor:"Ida Roe"}]}',
    '/*! lib author: Joe Bloggs */ var plugin={name:"slide",author:"Joe Bloggs",version:"1.6.0"};',
    'var theme_config={"theme":"Newsy","author":"Joe Bloggs"}',
    "dataLayer.push({author:'admin'});",
    "dataLayer.push({author:'undefined', articleAuthor:'(not set)'});",
    "dataLayer.push({author:'Joe Bloggs'}); dataLayer.push({articleAuthor:'Ida Roe'});",
    "dataLayer.push({user:{name:'Joe Bloggs'}, userName:'Joe Bloggs', commentAuthor:'Joe Bloggs'});",
    'var comments=[{"id":1,"author":"Joe Bloggs"}];',
    'window.reco={"items":[{"headline":"Another story of the harbour","author":"Joe Bloggs"}]}',
    "var x={articleAuthor: getAuthor('Joe Bloggs'), author: page.author};",
    'var quotes=[{text:"All is well",author:"Joe Bloggs"}];',
]


def script(code: str, top: str = ""):
    return read(page(head=f"<script>{code}</script>", top=top))


@pytest.mark.parametrize("code", DAYS)
def test_a_day_in_a_variable_is_read(code):
    assert (script(code).datePublished or "")[:10] in {"2026-10-06", "2026-10-16"}


@pytest.mark.parametrize("code", NO_DAYS)
def test_what_is_no_day_of_the_article_is_not(code):
    assert script(code).datePublished is None


@pytest.mark.parametrize("code", AUTHORS)
def test_an_author_in_a_data_layer_is_read(code):
    assert [author.name for author in script(code).authors] == ADA


@pytest.mark.parametrize("code", NOBODY)
def test_somebody_in_another_object_is_not_the_author(code):
    assert script(code).authors == []


def test_what_readers_see_goes_before_it():
    assert [author.name for author in script(AUTHORS[0], BYLINE).authors] == ["Mara Linde"]


def test_a_template_is_not_read():
    html = page(head='<script type="text/template">{articleAuthor: "Joe Bloggs"}</script>')
    assert read(html).authors == []


@pytest.mark.parametrize(
    "piece",
    ["<script>author:</script>", 'author:"', "author:{", "author:[", '{author:"a",', "_sf_async_config.author="],
)
def test_many_beginnings_of_values_are_read_in_bounds(piece):
    assert script(piece * 20_000).authors == []
