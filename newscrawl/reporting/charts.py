"""Charts as inline SVG: one function a chart, each returns markup that needs no network, script or font."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WIDTH, HEIGHT = 400, 160  # small, so that the words can still be read where a page is 360 pixels wide
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 10, 12, 26
_INNER, _TALL = WIDTH - _LEFT - _RIGHT, HEIGHT - _TOP - _BOTTOM
_ROW = 24
_LABEL = 130
_MAX_LABELS = 5
_LETTER = 6.5  # width of one
_WIDEST = 60.0


def nothing(words: str) -> str:
    """Return a line in place of a chart that has nothing to show."""
    return f'<p class="none">{escape(words)}</p>'


def columns(values: Sequence[float], labels: Sequence[str], what: str, *, color: str = "c1") -> str:
    """Return columns from left to right, under each a label as far as there is room."""
    if not any(values):
        return nothing(f"No {what}.")
    top = _nice(max(values))
    step = _INNER / len(values)
    width = min(step - min(2.0, step * 0.2), _WIDEST)
    bars = "".join(
        _rect(color, (_LEFT + (at + 0.5) * step - width / 2, _y(value, top)), (width, _TALL * value / top), title)
        for at, value in enumerate(values)
        if value and (title := f"{labels[at]}: {_short(value)}")
    )
    return _svg(HEIGHT, what, _grid(top) + bars + _axis(labels, step, step / 2))


def lines(series: Mapping[str, Sequence[float | None]], labels: Sequence[str], what: str, *, unit: str = "") -> str:
    """Return a line for each name over common labels; a value of None is a gap."""
    known = [value for values in series.values() for value in values if value is not None]
    if not known:
        return nothing(f"No {what}.")
    top = 100.0 if unit == "%" else _nice(max(known))
    step = _INNER / max(1, len(labels) - 1)
    paths = "".join(_line(values, top, step, number) for number, values in enumerate(series.values(), 1))
    return _svg(HEIGHT, what, _grid(top, unit) + paths + _axis(labels, step, 0.0)) + _legend(series)


def bars(rows: Mapping[str, float], what: str, *, most: float | None = None, unit: str = "") -> str:
    """Return a horizontal bar a row, its value behind it; ``most`` is the full width."""
    return shares(rows, {}, what, most=most, unit=unit)


def shares(
    rows: Mapping[str, float], usual: Mapping[str, float], what: str, *, most: float | None = None, unit: str = ""
) -> str:
    """Return the same, with a mark where the value of a row usually is."""
    if not rows:
        return nothing(f"No {what}.")
    top = most or max(rows.values()) or 1.0
    room = WIDTH - _LABEL - 60
    drawn = "".join(
        _text((_LABEL - 8, at * _ROW + 16), cut(name, 20), "end", title=name)
        + _rect("rail", (_LABEL, at * _ROW + 5), (room, 14))
        + _rect("c1", (_LABEL, at * _ROW + 5), (room * min(1.0, value / top), 14))
        + (_rect("mark", (_LABEL + room * usual[name] / top, at * _ROW + 2), (2, 20)) if name in usual else "")
        + _text((_LABEL + room + 8, at * _ROW + 16), f"{_short(value)}{unit}")
        for at, (name, value) in enumerate(rows.items())
    )
    return _svg(len(rows) * _ROW + 4, what, drawn)


def stack(parts: Mapping[str, int], what: str) -> str:
    """Return one bar of parts side by side, with a legend that says each part's count and share."""
    total = sum(parts.values())
    if not total:
        return nothing(f"No {what}.")
    drawn, left = "", 0.0
    for number, (name, count) in enumerate(parts.items(), 1):
        width = WIDTH * count / total
        drawn += _rect(f"c{number % 8}", (left, 2), (width, 34), f"{name}: {count}")
        left += width
    return _svg(38, what, drawn) + _legend(
        {f"{name} {count} ({count / total:.0%})": () for name, count in parts.items()}
    )


def cut(text: str, length: int) -> str:
    """Return the text, its middle left out where it is too long."""
    half = (length - 1) // 2
    return text if len(text) <= length else f"{text[:half]}…{text[-half:]}"


def _line(values: Sequence[float | None], top: float, step: float, number: int) -> str:
    points = [None if value is None else (_LEFT + at * step, _y(value, top)) for at, value in enumerate(values)]
    path, pen = "", "M"
    for point in points:
        path += f"{pen}{point[0]:.1f} {point[1]:.1f}" if point else ""
        pen = "L" if point else "M"
    dots = "".join(
        f'<circle class="c{number}" cx="{point[0]:.1f}" cy="{point[1]:.1f}" r="2.5"/>' for point in points if point
    )
    return f'<path class="line s{number}" d="{path}"/>' + (dots if len(points) <= 60 else "")


def _rect(color: str, corner: tuple[float, float], size: tuple[float, float], title: str = "") -> str:
    (x, y), (width, height) = corner, size
    inside = f"<title>{escape(title)}</title>" if title else ""
    return f'<rect class="{color}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}">{inside}</rect>'


def _text(place: tuple[float, float], text: str, anchor: str = "start", *, title: str = "") -> str:
    inside = f"<title>{escape(title)}</title>" if title else ""
    return f'<text x="{place[0]:.1f}" y="{place[1]:.1f}" text-anchor="{anchor}">{escape(text)}{inside}</text>'


def _svg(height: int, what: str, inside: str) -> str:
    name = escape(what, quote=True)
    return f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{name}">{inside}</svg>'


def _grid(top: float, unit: str = "") -> str:
    return "".join(
        f'<line class="grid" x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{_y(value, top):.1f}" y2="{_y(value, top):.1f}"/>'
        + _text((_LEFT - 6, _y(value, top) + 4), f"{_short(value)}{unit}", "end")
        for value in (0.0, top / 2, top)
    )


def _axis(labels: Sequence[str], step: float, offset: float) -> str:
    every = max(1, -(-len(labels) // _MAX_LABELS))
    drawn, free = "", 0.0
    for at in range(0, len(labels), every):
        wide = len(labels[at]) * _LETTER
        left = min(_LEFT + at * step + offset - wide / 2, WIDTH - wide)  # none is cut at the right edge
        if left >= free:
            drawn += _text((left + wide / 2, HEIGHT - 8), labels[at], "middle")
            free = left + wide + _LETTER
    return drawn


def _legend(series: Mapping[str, object]) -> str:
    keys = "".join(f'<li><i class="c{number % 8}"></i>{escape(name)}</li>' for number, name in enumerate(series, 1))
    return f'<ul class="legend">{keys}</ul>'


def _y(value: float, top: float) -> float:
    return _TOP + _TALL * (1 - value / top)


def _nice(value: float) -> float:
    """Return the next round number: 1, 2, 5 times a power of ten, so that half of it is short, too."""
    power = 1.0
    while power * 10 < value:
        power *= 10
    while power > value:
        power /= 10
    return next(power * step for step in (1, 2, 4, 5, 6, 8, 10) if power * step >= value)


def _short(value: float) -> str:
    if value >= 10_000:
        return f"{value / 1000:,.0f}k"
    return f"{value:,.0f}" if value == int(value) or value >= 100 else f"{value:.3g}"
