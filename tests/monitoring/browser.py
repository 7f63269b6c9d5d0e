"""A headless Chromium over its debugging pipe: opens files and pages of this machine, runs scripts, takes pictures."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import time

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_SECONDS = 60


class Browser:
    """Runs while the ``with`` block does; no request of its page leaves this machine."""

    def __init__(self, profile):
        self._profile = profile
        self._answers = b""
        self._number = 0

    def __enter__(self):
        ours_in, theirs_out = os.pipe()
        theirs_in, ours_out = os.pipe()
        self._read, self._write = ours_in, ours_out
        switches = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-pipe"]
        command = [
            CHROMIUM,
            *switches,
            f"--user-data-dir={self._profile}",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        ]
        # the browser reads commands from its descriptor 3 and writes answers to 4
        wired = ["bash", "-c", f'exec "$@" 3<&{theirs_in} 4>&{theirs_out}', "bash", *command]
        self._process = subprocess.Popen(wired, pass_fds=(theirs_in, theirs_out), stderr=subprocess.DEVNULL)
        os.close(theirs_in)
        os.close(theirs_out)
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        return self

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait(10)
        os.close(self._read)
        os.close(self._write)

    def open(self, path, width, *, dark=False):
        """Show a file, or the page of an address, in a window of this width."""
        url = path if isinstance(path, str) else path.resolve().as_uri()
        self.run("window.before = true")  # gone with the page
        self.page("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.page("Emulation.setEmulatedMedia", features=scheme)
        answer = self.page("Page.navigate", url=url)
        assert "errorText" not in answer, answer
        self._wait()

    def follow(self, script):
        """Run a script that leads to another page, and wait for that."""
        self.run(f"window.before = true; {script}; null")
        self._wait()

    def _wait(self):
        until = time.monotonic() + _SECONDS
        while not self.run("document.readyState == 'complete' && window.before === undefined"):
            assert time.monotonic() < until
            time.sleep(0.05)

    def run(self, script):
        """The value of a script."""
        answer = self.page("Runtime.evaluate", expression=script, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def picture(self, *, height=None):
        """The whole page as PNG, or its top."""
        width, whole = self.run("[innerWidth, document.documentElement.scrollHeight]")
        clip = {"x": 0, "y": 0, "width": width, "height": min(height or whole, whole), "scale": 1}
        answer = self.page("Page.captureScreenshot", format="png", clip=clip, captureBeyondViewport=True)
        return base64.b64decode(answer["data"])

    def page(self, method, **values):
        return self.ask(method, self._session, **values)

    def ask(self, method, session=None, **values):
        self._number += 1
        message = {"id": self._number, "method": method, "params": values}
        os.write(self._write, json.dumps(message | ({"sessionId": session} if session else {})).encode() + b"\0")
        while (answer := self._next()).get("id") != self._number:
            pass
        assert "error" not in answer, answer
        return answer["result"]

    def _next(self):
        while b"\0" not in self._answers:
            assert select.select([self._read], [], [], _SECONDS)[0], "the browser does not answer"
            chunk = os.read(self._read, 1 << 20)
            assert chunk, "the browser is gone"
            self._answers += chunk
        answer, _, self._answers = self._answers.partition(b"\0")
        return json.loads(answer)
