#!/usr/bin/env bash
# Guess written before: a Django sitemap whose lastmod() returns an aware datetime writes that moment, with its time and
# its offset, as the standard of sitemaps allows and as Django's own index of sitemaps does.
# Seen: Django 5.2.19 writes the day alone, and the day where its TIME_ZONE is. An article changed at 02:30 UTC on 6 March
# was changed on "2024-03-05" by a server that is set to New York (Django's own default is Chicago), while the index
# beside it says 2024-03-05T21:30:00-05:00, and the header Last-Modified 6 March. A second correction on one day
# changes nothing in the entry. So: who asks a sitemap for what changed since a day in UTC has to
# take the day before, too; and who compares lastmod with that of yesterday misses the later corrections of a day.
# (newscrawl left such articles out of a crawl with `since`, until this was seen. Corrections it looks for by age.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check django==5.2.19
cat > paper.py << 'END'
import re
from datetime import UTC, datetime

import django
from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import index, sitemap
from django.test import Client
from django.urls import path

ENGINE = {"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}
settings.configure(
    ROOT_URLCONF=__name__, ALLOWED_HOSTS=["paper.example"], SECRET_KEY="key", INSTALLED_APPS=["django.contrib.sitemaps"],
    TEMPLATES=[ENGINE], USE_TZ=True, TIME_ZONE="America/New_York",
)  # fmt: skip
django.setup()


class Articles(Sitemap):
    """One article, changed when the test says."""

    changed = datetime(2024, 3, 6, 2, 30, tzinfo=UTC)

    def items(self):
        return ["/ferry"]

    def location(self, item):
        return item

    def lastmod(self, item):
        return self.changed


MAPS = {"sitemaps": {"articles": Articles}}
urlpatterns = [
    path("sitemap.xml", index, {**MAPS, "sitemap_url_name": "part"}),
    path("<section>.xml", sitemap, MAPS, name="part"),
]
print("Django", django.__version__)
for changed in (datetime(2024, 3, 6, 2, 30, tzinfo=UTC), datetime(2024, 3, 5, 14, 0, tzinfo=UTC)):
    Articles.changed = changed
    told = {name: Client().get(f"/{name}.xml", headers={"host": "paper.example"}) for name in ("articles", "sitemap")}
    days = {name: re.findall("<lastmod>(.*)</lastmod>", answer.content.decode()) for name, answer in told.items()}
    print(f"{changed:%Y-%m-%dT%H:%MZ}: entry {days['articles'][0]}, index {days['sitemap'][0]},", end=" ")
    print("header", told["articles"].headers["Last-Modified"])
END
venv/bin/python paper.py | tee seen
diff - seen << 'END'
Django 5.2.19
2024-03-06T02:30Z: entry 2024-03-05, index 2024-03-05T21:30:00-05:00, header Wed, 06 Mar 2024 02:30:00 GMT
2024-03-05T14:00Z: entry 2024-03-05, index 2024-03-05T09:00:00-05:00, header Tue, 05 Mar 2024 14:00:00 GMT
END
