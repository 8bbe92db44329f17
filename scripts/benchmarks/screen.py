"""A display without a monitor, as large as the screen that is compared on, and how programs are sent to it."""

import os
import subprocess
import tempfile

from material import SCREEN
from processes import go_first


class Screen:
    """An Xvfb of its own, for as long as the `with` lasts."""

    def __init__(self, size=SCREEN):
        read, write = os.pipe()
        mode = "%dx%dx24" % size
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", mode, "-nolisten", "tcp",
                                        "-noreset"], pass_fds=[write], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                       start_new_session=True)
        go_first(self.server)
        os.close(write)
        with os.fdopen(read) as ready:
            number = ready.readline().strip()  # it writes the number it took when it is ready
        if not number:
            raise SystemExit("Xvfb does not start.")
        self.display = ":" + number
        self.home = tempfile.TemporaryDirectory(prefix="kiosk-bench-")

    def environment(self):
        """No sound card, no settings and nothing remembered from elsewhere; what is learnt stays with this screen."""
        wanted = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        home = self.home.name
        return {**wanted, "DISPLAY": self.display, "SDL_AUDIODRIVER": "dummy", "HOME": home,
                "XDG_CACHE_HOME": home + "/cache", "XDG_CONFIG_HOME": home + "/config", "XDG_RUNTIME_DIR": home}

    def lend_home(self):
        """Lets whoever plays as another user write there."""
        os.chmod(self.home.name, 0o777)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()
        self.home.cleanup()
