#!/usr/bin/env bash
# Guess written before: who upgrades the package tzdata has Python's zoneinfo know the new rules, as upgrading pytz does
# for pytz.
# Seen: Python 3.11.7 reads the first folder of TZPATH, the system's, and the package only where that has no such
# zone; which of the two is newer is not looked at. With the database 2025b (Debian 12's) and tzdata 2026.6 (2026f)
# installed, Casablanca is an hour ahead of Greenwich on 10 October 2026 and Edmonton seven hours behind in December;
# pytz 2026.6, in the same process, says none and six, as the law of both places does since 2026. Nothing is said.
# (newscrawl reads zones by the newer of the two: newscrawl/normalize/dates/zone_rules.py.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check tzdata==2026.6 pytz==2026.6
venv/bin/pip install --quiet --disable-pip-version-check --target system tzdata==2025.2
cat > hours.py << 'END'
import sys
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytz
import tzdata

print(f"Python {sys.version.split()[0]}, tzdata {tzdata.IANA_VERSION}, pytz {pytz.OLSON_VERSION}")
for name, moment in (("Africa/Casablanca", datetime(2026, 10, 10, 12, tzinfo=UTC)),
                     ("America/Edmonton", datetime(2026, 12, 10, 12, tzinfo=UTC))):
    by_zoneinfo, by_pytz = moment.astimezone(ZoneInfo(name)), moment.astimezone(pytz.timezone(name))
    print(name, f"zoneinfo {by_zoneinfo:%z}", f"pytz {by_pytz:%z}")
END
# The folder of 2025b stands for that of a system, whatever this machine's is.
PYTHONTZPATH=$folder/system/tzdata/zoneinfo venv/bin/python hours.py | tee seen
grep -q 'tzdata 2026f, pytz 2026f' seen
grep -qx 'Africa/Casablanca zoneinfo +0100 pytz +0000' seen
grep -qx 'America/Edmonton zoneinfo -0700 pytz -0600' seen
# Where there is no database of a system, the package is read, and both agree.
PYTHONTZPATH='' venv/bin/python hours.py | tee without
grep -qx 'Africa/Casablanca zoneinfo +0000 pytz +0000' without
grep -qx 'America/Edmonton zoneinfo -0600 pytz -0600' without
