"""Eleventy, Astro and Docusaurus from npm: each builds our posts into plain files."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from systems.judging import Facts
from systems.static_sites import _front, _text
from systems.tools import package_version, run, write

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from systems.content import Post
    from systems.tools import Tools


class Eleventy:
    """Layouts in the manner of its base blog, and its feed plugin."""

    name = "eleventy"
    facts = Facts(section=False, modified=False)

    def version(self, tools: Tools, _: Path) -> str:
        """Return the version."""
        return package_version(tools, "@11ty/eleventy")

    def build(self, tools: Tools, folder: Path, posts: Sequence[Post], url: str) -> Path:
        """Build the site; without a date Eleventy takes the file's, so the undated have a layout without one."""
        tools.link_modules(folder)
        write(folder, _ELEVENTY)
        write(folder, {"eleventy.config.mjs": _ELEVENTY_CONFIG.replace("URL", url)})
        for post in posts:
            front = _front(
                title=post.headline,
                author=post.author,
                layout="post.njk" if post.published else "note.njk",
                date=post.published.isoformat() if post.published else None,
                updated=post.edited.isoformat() if post.edited else None,
                tags=["posts", *post.tags] if post.published else list(post.tags),
                permalink=f"/{post.section}/{post.slug}/",
            )
            write(folder, {f"posts/{post.slug}.md": front + _text(post)})
        run([tools.node("eleventy"), "--quiet"], folder)
        return folder / "_site"


_ELEVENTY_CONFIG = """import { feedPlugin } from "@11ty/eleventy-plugin-rss";
export default function (config) {
  config.addPlugin(feedPlugin, { type: "atom", outputPath: "/feed/feed.xml", collection: { name: "posts", limit: 10 },
    metadata: { language: "en", title: "The Pier Post", base: "URL/", author: { name: "The Pier Post" } } });
  config.addFilter("iso", (value) => value.toISOString());
  config.addFilter("day", (value) => value.toISOString().slice(0, 10));
  config.addFilter("ours", (tags) => (tags || []).filter((tag) => tag !== "posts"));
  return { dir: { includes: "_includes" } };
}
"""
_HEAD = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title or "The Pier Post" }}</title>
<link rel="alternate" href="/feed/feed.xml" type="application/atom+xml" title="The Pier Post"></head><body>
<header><a href="/">The Pier Post</a><nav><ul><li><a href="/">Home</a></li><li><a href="/blog/">Archive</a></li></ul></nav>
</header><main>"""
_FOOT = "</main><footer>Built with Eleventy</footer></body></html>"
_TAG_LIST = """<ul class="post-metadata">{% if dated %}<li><time datetime="{{ page.date | day }}">{{ page.date | day }}</time>
</li>{% endif %}{% for tag in tags | ours %}<li><a href="/tags/{{ tag }}/" class="post-tag">{{ tag }}</a></li>{% endfor %}</ul>"""
_ELEVENTY = {
    "_includes/post.njk": f"""{_HEAD}<h1>{{{{ title }}}}</h1><p>By {{{{ author }}}}</p>{{% set dated = true %}}{_TAG_LIST}
{{{{ content | safe }}}}{_FOOT}""",
    "_includes/note.njk": f"""{_HEAD}<h1>{{{{ title }}}}</h1><p>By {{{{ author }}}}</p>{_TAG_LIST}
{{{{ content | safe }}}}{_FOOT}""",
    "index.njk": f"""---\ntitle: The Pier Post\n---\n{_HEAD}<h1>Latest posts</h1><ol reversed class="postlist">
{{% for post in collections.posts | reverse %}}{{% if loop.index <= 5 %}}<li class="postlist-item">
<a href="{{{{ post.url }}}}" class="postlist-link">{{{{ post.data.title }}}}</a>
<time class="postlist-date" datetime="{{{{ post.date | day }}}}">{{{{ post.date | day }}}}</time></li>{{% endif %}}{{% endfor %}}
</ol>{_FOOT}""",
    "blog.njk": f"""---\ntitle: Archive\npermalink: /blog/\n---\n{_HEAD}<h1>Archive</h1><ol reversed class="postlist">
{{% for post in collections.all | reverse %}}{{% if post.data.author %}}<li class="postlist-item">
<a href="{{{{ post.url }}}}" class="postlist-link">{{{{ post.data.title }}}}</a></li>{{% endif %}}{{% endfor %}}</ol>{_FOOT}""",
    "tags.njk": f"""---
pagination: {{data: collections, size: 1, alias: tag, filter: [all, posts]}}
permalink: "/tags/{{{{ tag }}}}/"
---
{_HEAD}<h1>Tagged “{{{{ tag }}}}”</h1><ul>{{% for post in collections[tag] %}}
<li><a href="{{{{ post.url }}}}">{{{{ post.data.title }}}}</a></li>{{% endfor %}}</ul>{_FOOT}""",
}


class Astro:
    """Pages in the manner of its blog starter, with its RSS and sitemap packages."""

    name = "astro"
    facts = Facts(section=False, keywords=False)

    def version(self, tools: Tools, _: Path) -> str:
        """Return the version."""
        return package_version(tools, "astro")

    def build(self, tools: Tools, folder: Path, posts: Sequence[Post], url: str) -> Path:
        """Build the site."""
        tools.link_modules(folder)
        write(folder, _ASTRO)
        write(folder, {"astro.config.mjs": _ASTRO_CONFIG.replace("URL", url)})
        data = [
            {
                "slug": post.slug, "title": post.headline, "author": post.author, "paragraphs": post.paragraphs,
                "date": post.published.isoformat() if post.published else None,
                "edited": post.edited.isoformat() if post.edited else None,
            }
            for post in posts
        ]  # fmt: skip
        write(folder, {"src/posts.json": json.dumps(data)})
        run([tools.node("astro"), "build", "--silent"], folder, ASTRO_TELEMETRY_DISABLED="1")
        return folder / "dist"


_ASTRO_CONFIG = """import { defineConfig } from "astro/config";
import sitemap from "@astrojs/sitemap";
import posts from "./src/posts.json" with { type: "json" };
const serialize = (item) => {
  const post = posts.find((post) => item.url.endsWith(`/${post.slug}/`));
  return { ...item, lastmod: post && (post.edited || post.date) || undefined };
};
export default defineConfig({ site: "URL", integrations: [sitemap({ serialize })] });
"""
_ASTRO = {
    "package.json": '{"name": "pier", "type": "module", "private": true}',
    "src/layouts/Page.astro": """---
const { title } = Astro.props;
---
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<link rel="sitemap" href="/sitemap-index.xml">
<link rel="alternate" type="application/rss+xml" title="The Pier Post" href={new URL("rss.xml", Astro.site)}>
<meta name="generator" content={Astro.generator}></head>
<body><header><nav><h2><a href="/">The Pier Post</a></h2><div class="internal-links"><a href="/">Home</a>
<a href="/blog/">Blog</a></div></nav></header><slot /><footer>All rights reserved.</footer></body></html>
""",
    "src/pages/index.astro": """---
import Page from "../layouts/Page.astro";
---
<Page title="The Pier Post"><main><h1>The Pier Post</h1><p>Welcome to the paper of the pier.</p></main></Page>
""",
    "src/pages/blog/index.astro": """---
import Page from "../../layouts/Page.astro";
import posts from "../../posts.json";
---
<Page title="Blog"><main><section><ul>{[...posts].reverse().map((post) => (
<li><a href={`/blog/${post.slug}/`}><h4 class="title">{post.title}</h4>
{post.date && <p class="date"><time datetime={post.date}>{new Date(post.date).toDateString()}</time></p>}</a></li>))}
</ul></section></main></Page>
""",
    "src/pages/blog/[slug].astro": """---
import Page from "../../layouts/Page.astro";
import posts from "../../posts.json";
export const getStaticPaths = () => posts.map((post) => ({ params: { slug: post.slug }, props: { post } }));
const { post } = Astro.props;
---
<Page title={post.title}><main><article><div class="prose"><div class="title"><div class="date">
{post.date && <time datetime={post.date}>{new Date(post.date).toDateString()}</time>}
{post.edited && <div class="last-updated-on">Last updated on <time datetime={post.edited}>
{new Date(post.edited).toDateString()}</time></div>}</div><h1>{post.title}</h1><p>By {post.author}</p><hr></div>
{post.paragraphs.map((text) => <p>{text}</p>)}</div></article></main></Page>
""",
    "src/pages/rss.xml.js": """import rss from "@astrojs/rss";
import posts from "../posts.json";
export const GET = (context) => rss({ title: "The Pier Post", description: "News", site: context.site,
  items: posts.filter((post) => post.date).map((post) => ({ title: post.title, pubDate: new Date(post.date),
    description: post.paragraphs[0], link: `/blog/${post.slug}/` })) });
""",
}


class Docusaurus:
    """Its blog as the classic preset makes it."""

    name = "docusaurus"
    facts = Facts(section=False, published="day", modified=False)
    has_undated = False

    def version(self, tools: Tools, _: Path) -> str:
        """Return the version."""
        return package_version(tools, "@docusaurus/core")

    def build(self, tools: Tools, folder: Path, posts: Sequence[Post], url: str) -> Path:
        """Build the site; a post without a date takes its file's, so there are no undated ones."""
        tools.link_modules(folder)
        write(
            folder,
            {
                "package.json": '{"name": "pier", "private": true}',
                "docusaurus.config.js": _DOCUSAURUS.replace("URL", url),
            },
        )
        for post in posts:
            if post.published is None:
                continue
            front = _front(title=post.headline, slug=post.slug, authors=[{"name": post.author}], tags=post.tags)
            front = front.replace("---\n", f"---\ndate: {post.published:%Y-%m-%dT%H:%M:%SZ}\n", 1)
            first, *rest = post.paragraphs
            text = first + "\n\n<!-- truncate -->\n\n" + "\n\n".join(rest) + "\n"
            write(folder, {f"blog/{post.published:%Y-%m-%d}-{post.slug}.md": front + text})
        # What it keeps beside the packages holds paths of another build's folder.
        shutil.rmtree(tools.folder / "node" / "node_modules" / ".cache", ignore_errors=True)
        run([tools.node("docusaurus"), "build", "--no-minify"], folder)
        return folder / "build"


_DOCUSAURUS = """module.exports = {
  title: "The Pier Post", url: "URL", baseUrl: "/", onBrokenLinks: "ignore", trailingSlash: false,
  presets: [["classic", { docs: false, blog: { showReadingTime: true, routeBasePath: "/", onInlineAuthors: "ignore",
    onInlineTags: "ignore", onUntruncatedBlogPosts: "ignore", feedOptions: { type: ["rss", "atom"] } }, pages: false }]],
  themeConfig: { navbar: { title: "The Pier Post", items: [{ to: "/", label: "Blog" }] } },
};
"""
