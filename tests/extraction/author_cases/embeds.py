"""Who signs a post that an article embeds did not write the article."""

from __future__ import annotations

from tests.extraction.author_cases.pages import Case

_POSTS = {
    "x": '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Glad the boat stays.</p>&mdash; Nils Oberg '
    '(@nilsoberg) <a href="https://twitter.example/nilsoberg/status/1">March 3, 2021</a></blockquote>',
    "x without a class": '<blockquote><p lang="en">Glad the boat stays. pic.example/1</p>— Nils Oberg (@nilsoberg) '
    '<a href="https://x.example/nilsoberg/status/1?ref_src=twsrc%5Etfw">March 3, 2021</a></blockquote>',
    "x in a figure": '<figure class="wp-block-embed is-provider-twitter"><div class="wp-block-embed__wrapper">'
    '<blockquote class="twitter-tweet"><p>Glad the boat stays.</p>&mdash; Nils Oberg (@nilsoberg) '
    '<a href="https://x.example/1">3. März 2021</a></blockquote></div></figure>',
    "x rendered": '<div class="css-tweet"><div><a href="https://x.example/nilsoberg"><span>Nils Oberg</span></a>'
    '<span>@nilsoberg</span></div><div>Glad the boat stays.</div><a href="https://x.example/nilsoberg/status/1">'
    '<time datetime="2021-03-03T10:00:00Z">Mar 3, 2021</time></a></div>',
    "bluesky": '<blockquote class="bluesky-embed" data-bluesky-uri="at://did"><p lang="en">Glad the boat stays.</p>'
    '&mdash; Nils Oberg (<a href="https://bsky.example/profile/did">@nils.example</a>) '
    '<a href="https://bsky.example/p/1">March 3, 2021 at 8:01 PM</a></blockquote>',
    "mastodon": '<blockquote class="mastodon-embed"><a href="https://mastodon.example/@nils/1"><div>Post by '
    "@nils@mastodon.example</div><div>View on Mastodon</div></a><span>Nils Oberg</span>"
    '<time datetime="2021-03-03T10:00:00Z">Mar 3, 2021</time></blockquote>',
    "mastodon in a div": '<div class="mastodon-embed"><p>Glad the boat stays.</p><span>Nils Oberg</span>'
    '<time datetime="2021-03-03T10:00:00Z">Mar 3, 2021</time></div>',
    "facebook": '<div class="fb-post"><blockquote class="fb-xfbml-parse-ignore"><p>Glad the boat stays.</p>Posted by '
    '<a href="https://facebook.example/nils">Nils Oberg</a> on <a href="https://facebook.example/nils/1">Wednesday, '
    "March 3, 2021</a></blockquote></div>",
    "instagram": '<blockquote class="instagram-media"><div><a href="https://instagram.example/p/1">View this post on '
    'Instagram</a><p><a href="https://instagram.example/p/1">A post shared by Nils Oberg (@nilsoberg)</a> on '
    '<time datetime="2021-03-03T12:00:00+00:00">Mar 3, 2021 at 4:00am PST</time></p></div></blockquote>',
    "threads": '<blockquote class="text-post-media"><a href="https://threads.example/@nils/post/1"><div>Post by '
    "@nilsoberg</div><div>View on Threads</div></a><p>Nils Oberg, March 3, 2021</p></blockquote>",
    "tiktok": '<blockquote class="tiktok-embed" cite="https://tiktok.example/@nils/video/1"><section>'
    '<a href="https://tiktok.example/@nils">@nils</a><p>Glad the boat stays.</p><a href="/music">♬ original sound - '
    "Nils Oberg</a></section></blockquote>",
    "youtube": '<div class="video-embed"><h4>The late boat, filmed</h4><p>Video by Nils Oberg, March 3, 2021</p></div>',
    "youtube card": '<div class="yt-lite"><div class="ytp-title">The late boat</div><div>by Nils Oberg</div>'
    "<div>Mar 3, 2021</div></div>",
    "reddit": '<blockquote class="reddit-embed-bq"><a href="https://reddit.example/1">The late boat stays</a><br> by '
    '<a href="https://reddit.example/user/nils">Nils Oberg</a> in <a href="https://reddit.example/r/x">ferries</a>'
    "</blockquote>",
    "linkedin": '<div class="linkedin-post"><a href="https://linkedin.example/in/nils">Nils Oberg</a><p>March 3, 2021'
    "</p><p>Glad the boat stays.</p></div>",
    "telegram": '<blockquote class="telegram-post"><p>Glad the boat stays.</p><a rel="author" '
    'href="https://t.example/nils">Nils Oberg</a> <time datetime="2021-03-03T10:00:00Z">Mar 3</time></blockquote>',
    "vk": '<div class="vk-embed"><span class="author">Nils Oberg</span> <span class="date">3 мар 2021</span>'
    "<p>Glad the boat stays.</p></div>",
}
_BYLINE = '<p class="byline">By Ida Falk</p>'


def cases() -> list[Case]:
    """Each post in the midst and at the end of an unsigned article, and in a signed one."""
    found = []
    for name, post in _POSTS.items():
        found += [
            Case(f"{name} in the midst", {"mid": post}),
            Case(f"{name} at the end", {"end": post}),
            Case(f"{name} right below the headline", {"under": post}),
            Case(f"{name} in a signed article", {"mid": post, "under": _BYLINE}, ("Ida Falk",)),
        ]
    return found
