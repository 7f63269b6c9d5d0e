# syntax=docker/dockerfile:1
# docker build -t newscrawl .                            the crawler: 160 MB, unpacked, beside its base
# docker build -t newscrawl:engines --target engines .   … and Chromium, for pages that need JavaScript: 1.2 GB more
# docker run --rm -v "$PWD/data:/data" newscrawl crawl site -a url=https://example.com -O articles.jsonl
# The folder must be writable for user 10001: mkdir data && sudo chown 10001 data

FROM python:3.13-slim AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE constraints.txt ./
COPY newscrawl ./newscrawl
# The versions that the tests run with; the tools that build the package stay behind.
RUN python -m venv /opt/newscrawl \
 && /opt/newscrawl/bin/pip install --no-cache-dir --disable-pip-version-check --constraint constraints.txt ".[redis,metrics]" \
 && /opt/newscrawl/bin/pip uninstall --yes pip

FROM python:3.13-slim AS crawler
COPY --from=build /opt/newscrawl /opt/newscrawl
RUN useradd --uid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin crawler \
 && mkdir /data \
 && chown crawler:crawler /data
ENV PATH="/opt/newscrawl/bin:$PATH" PYTHONUNBUFFERED=1
USER crawler
WORKDIR /data
VOLUME /data
# As Ctrl-C: what is under way is finished, and the next run goes on.
STOPSIGNAL SIGINT
ENTRYPOINT ["newscrawl"]
CMD ["--help"]

FROM build AS build-engines
RUN python -m venv --upgrade /opt/newscrawl \
 && /opt/newscrawl/bin/python -m ensurepip \
 && /opt/newscrawl/bin/python -m pip install --no-cache-dir --disable-pip-version-check --constraint constraints.txt ".[playwright]" \
 && /opt/newscrawl/bin/python -m pip uninstall --yes pip

FROM crawler AS engines
USER root
RUN apt-get update \
 && apt-get install --yes --no-install-recommends chromium \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build-engines /opt/newscrawl /opt/newscrawl
USER crawler

# Without --target the small one is built.
FROM crawler
