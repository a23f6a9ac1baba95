"""Fail if too few branches are covered: ``python tests/branches.py REPORT LEAST``.

``REPORT`` is the output of ``coverage json``. The limit of coverage.py counts
statements and branches together, and the many statements hide missed branches.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path


def main(report: str, least: str) -> int:
    totals = json.loads(Path(report).read_text("utf-8"))["totals"]
    covered, all_ = totals["covered_branches"], totals["num_branches"]
    share = 100 * covered / all_
    print(f"branches: {covered} of {all_}, {share:.1f} % (at least {least} %)")
    return int(share < float(least))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
