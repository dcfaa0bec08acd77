"""The samples as a picture (SVG), small enough to be kept beside its figures."""

WIDTH, PANEL, LEFT, TOP, GAP = 860, 130, 70, 40, 44
PANELS = [
    ("resident memory (MiB)", [("rss_mib", "#0b5d66")]),
    ("files (MiB): database, journals, audit log, other",
     [("database_mib", "#0b5d66"), ("journals_mib", "#b8860b"), ("audit_mib", "#8a3b5e"), ("other_mib", "#888888")]),
    ("sealed files (MiB)", [("sealed_mib", "#0b5d66")]),
    ("latency of 5 s each (ms): median, 99 % (logarithmic)", [("p50_ms", "#0b5d66"), ("p99_ms", "#c0392b")]),
    ("unread secrets", [("unread", "#0b5d66")]),
    ("descriptors, threads", [("fds", "#0b5d66"), ("threads", "#b8860b")]),
]


def draw(rows, warm_up, title) -> str:
    import math

    end = max(rows[-1]["seconds"], 1)
    height = TOP + len(PANELS) * (PANEL + GAP)
    x = lambda seconds: LEFT + (WIDTH - LEFT - 20) * seconds / end
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" font-size="12">',
           f'<rect width="{WIDTH}" height="{height}" fill="white"/><text x="{LEFT}" y="18" font-size="14">{title}</text>']
    for number, (name, series) in enumerate(PANELS):
        bottom = TOP + number * (PANEL + GAP) + PANEL + 16
        is_log = "logarithmic" in name
        scale = (lambda value: math.log10(max(value, 0.1)) + 1) if is_log else (lambda value: value)
        top = max(scale(row[column]) for row in rows for column, _ in series) * 1.05 or 1
        y = lambda value: bottom - PANEL * scale(value) / top
        out.append(f'<text x="{LEFT}" y="{bottom - PANEL - 5}">{name}</text>')
        out.append(f'<path d="M{LEFT} {bottom - PANEL}V{bottom}H{WIDTH - 20}" fill="none" stroke="#666"/>')
        marks = [10.0 ** power for power in range(-1, 5) if power + 1 <= top] if is_log else [top * part for part in (0, 0.5, 1)]
        for mark in marks:
            at = y(mark)
            out.append(f'<text x="{LEFT - 6}" y="{at + 4:.0f}" text-anchor="end" fill="#444">{mark:.4g}</text>')
        out.append(f'<path d="M{x(warm_up):.0f} {bottom - PANEL}V{bottom}" stroke="#bbb" stroke-dasharray="3"/>')
        for column, colour in series:
            # Two thousand points are more than the picture has pixels.
            shown = rows[:: max(1, len(rows) // 700)]
            points = " ".join(f"{x(row['seconds']):.1f},{y(row[column]):.1f}" for row in shown)
            out.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="1.2"/>')
    for part in range(5):
        out.append(f'<text x="{x(end * part / 4):.0f}" y="{height - 8}" text-anchor="middle">{end * part / 240:.0f} min</text>')
    return "\n".join(out) + "\n</svg>\n"
