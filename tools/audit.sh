#!/usr/bin/env bash
# Lists the licence of each installed package, and known advisories where a database can be reached; says so where not.
# Ends with 1 for a known advisory. Usage: tools/audit.sh [PYTHON]
set -euo pipefail
python=${1:-python3}
"$python" - <<'PYTHON'
from importlib.metadata import distributions

for found in sorted(distributions(), key=lambda one: one.metadata["Name"].lower()):
    facts = found.metadata
    classes = [line.rpartition(" :: ")[2] for line in facts.get_all("Classifier") or [] if line.startswith("License")]
    licence = facts["License-Expression"] or ", ".join(classes) or (facts["License"] or "not stated").splitlines()[0][:60]
    print(f"{facts['Name']} {found.version}: {licence}")
PYTHON
tool=$(mktemp -d)
trap 'rm -rf "$tool"' EXIT
if ! { "$python" -m venv "$tool" && "$tool/bin/pip" install --quiet --disable-pip-version-check pip-audit; } >"$tool/log" 2>&1; then
  echo 'Advisories: not looked up, as pip-audit cannot be installed here'
  exit 0
fi
"$python" -m pip freeze --exclude-editable >"$tool/installed.txt"
code=0
"$tool/bin/pip-audit" --no-deps --disable-pip --timeout 10 -r "$tool/installed.txt" >"$tool/out" 2>"$tool/err" || code=$?
if grep -qiE 'Vulnerabilit|No known' "$tool/out" "$tool/err"; then
  cat "$tool/out" "$tool/err"
  exit "$code"
fi
echo "Advisories: not looked up, as no database can be reached ($(tail -1 "$tool/err" | cut -c1-120))"
