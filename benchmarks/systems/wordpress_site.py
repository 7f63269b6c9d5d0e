"""WordPress from Debian with one of its themes: a private MariaDB on a socket, PHP's own server on loopback."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

from systems.judging import Facts
from systems.serving import wait_for
from systems.tools import run, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from systems.content import Post
    from systems.tools import Tools

SOURCE = Path("/usr/share/wordpress")
WORKERS = "4"  # processes that answer


class WordPress:
    """A fresh installation with no plugin. It serves itself; ``published`` is what its theme tells of a date."""

    has_undated = False

    def __init__(self, theme: str) -> None:
        self.theme = theme
        self.name = theme.replace("twenty", "wp 20-", 1)
        self.facts = Facts(modified=False)
        self.processes: list[subprocess.Popen[bytes]] = []

    def version(self, _tools: Tools, folder: Path) -> str:
        """Return the version."""
        include = f"include '{SOURCE}/wp-includes/version.php'; echo $wp_version;"
        return run(["php", "-r", include], folder).strip()

    def build(self, _tools: Tools, folder: Path, posts: Sequence[Post], url: str) -> None:
        """Fill the database; the first time WordPress is installed and its servers are started on the port of *url*."""
        if not self.processes:
            self._start(folder, url)
        data = [
            {
                "slug": post.slug, "title": post.headline, "author": post.author, "section": post.section,
                "tags": post.tags, "paragraphs": post.paragraphs,
                "date": post.published.strftime("%Y-%m-%d %H:%M:%S") if post.published else None,
            }
            for post in posts
        ]  # fmt: skip
        write(folder, {"posts.json": json.dumps(data), "fill.php": _FILL})
        run(["php", "-d", "error_reporting=0", "fill.php", self.theme], folder)
        wait_for(f"{url}/")

    def stop(self) -> None:
        """Stop both servers."""
        for process in reversed(self.processes):
            os.killpg(process.pid, signal.SIGTERM)  # PHP's workers outlive their parent
            process.wait()
        self.processes.clear()

    def _start(self, folder: Path, url: str) -> None:
        site, socket = folder / "www", folder / "db.sock"
        shutil.copytree(
            SOURCE, site, ignore=shutil.ignore_patterns("wp-config.php", "languages"), ignore_dangling_symlinks=True
        )
        write(
            site, {"wp-config.php": _CONFIG.replace("SOCKET", str(socket)).replace("URL", url), "router.php": _ROUTER}
        )
        data = [f"--datadir={folder / 'db'}", *(["--user=root"] if os.geteuid() == 0 else [])]
        run(["mariadb-install-db", "--no-defaults", "--auth-root-authentication-method=normal", *data], folder)
        self._spawn(folder, ["mariadbd", "--no-defaults", f"--socket={socket}", "--skip-networking", *data])
        for _ in range(150):
            if socket.exists():
                break
            time.sleep(0.2)
        run(["mariadb", "--no-defaults", f"--socket={socket}", "-uroot", "-e", "create database wp"], folder)
        self._spawn(site, ["php", "-S", url.removeprefix("http://"), "-t", str(site), "router.php"])

    def _spawn(self, folder: Path, command: list[str]) -> None:
        environment = {**os.environ, "PHP_CLI_SERVER_WORKERS": WORKERS}
        log = (folder / "server.log").open("ab")
        self.processes.append(
            subprocess.Popen(
                command,
                cwd=folder,
                env=environment,
                stdout=log,
                stderr=log,
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )
        )


_CONFIG = """<?php
define('DB_NAME', 'wp'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:SOCKET');
define('DB_CHARSET', 'utf8mb4'); define('WP_HOME', 'URL'); define('WP_SITEURL', 'URL');
define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true); define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_CONTENT_DIR', __DIR__ . '/wp-content');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""
_ROUTER = """<?php
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($path !== '/' && is_file(__DIR__ . $path) && !str_ends_with($path, '.php')) return false;
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
require __DIR__ . '/index.php';
"""
_FILL = """<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = 'localhost'; $_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1'; $_SERVER['REQUEST_METHOD'] = 'GET';
require __DIR__ . '/www/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/taxonomy.php';
if (!is_blog_installed()) {
    wp_install('The Pier Post', 'root', 'root@example.com', true, '', 'no-secret');
    foreach (get_posts(['post_type' => 'any', 'numberposts' => -1]) as $post) wp_delete_post($post->ID, true);
    switch_theme($argv[1]);
    $GLOBALS['wp_rewrite']->set_permalink_structure('/%year%/%monthnum%/%postname%/');
    flush_rewrite_rules();
}
kses_remove_filters();
foreach (json_decode(file_get_contents('posts.json'), true) as $post) {
    $login = sanitize_title($post['author']);
    $author = get_user_by('login', $login);
    $id = $author ? $author->ID : wp_insert_user(['user_login' => $login, 'user_pass' => 'no-secret',
        'display_name' => $post['author'], 'role' => 'author', 'user_email' => $login . '@example.com']);
    $body = implode("\\n\\n", array_map(
        fn($text) => "<!-- wp:paragraph -->\\n<p>$text</p>\\n<!-- /wp:paragraph -->", $post['paragraphs']));
    $old = get_page_by_path($post['slug'], OBJECT, 'post');
    if ($old && $old->post_content === $body) continue;
    wp_insert_post(['ID' => $old ? $old->ID : 0, 'post_title' => $post['title'], 'post_name' => $post['slug'],
        'post_author' => $id, 'post_content' => $body, 'post_date' => $post['date'], 'post_date_gmt' => $post['date'],
        'post_status' => 'publish', 'tags_input' => $post['tags'],
        'post_category' => [wp_create_category(ucfirst($post['section']))]]);
}
"""
