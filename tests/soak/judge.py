"""Whether a run was flat. What grows by a line through all samples after the warm-up, or gets slower, is named."""
from statistics import mean, median

# What a straight line through the samples may grow by over the judged time, as a share of their mean.
GROWTH_MAX = {"rss_mib": 0.10, "database_mib": 0.10, "journals_mib": 0.01, "other_mib": 0.10}
# What the last quarter of the run may be of its second, by the median of all windows. The machine does other things, too.
P50_FACTOR_MAX = 2.0
P99_FACTOR_MAX = 3.0
# Files of sealed bytes are appended to until they have this size, and removed when all that is in them is gone.
SEALED_FILE_MIB = 256
# What the soak lets the audit log have, and each file of it.
AUDIT_MIB = 16
AUDIT_FILE_MIB = 4
# What is smaller than this is judged as if it were as large: a database of a megabyte grows by a quarter with one page more of its index.
LEVEL_MIN_MIB = 10
# Descriptors beyond the usual ones: the load has up to 64 operations under way, some of them with three connections.
FDS_MORE_MAX = 192
THREADS_MORE_MAX = 4


def growth(rows, column):
    """The rise of the least-squares line from the first to the last row, as a share of the mean."""
    times, values = [row["seconds"] for row in rows], [row[column] for row in rows]
    middle, level = mean(times), max(mean(values), LEVEL_MIN_MIB)
    spread = sum((time - middle) ** 2 for time in times)
    if spread == 0 or level == 0:
        return 0.0
    slope = sum((time - middle) * (value - level) for time, value in zip(times, values)) / spread
    return slope * (times[-1] - times[0]) / level


def judge(rows, warm_up):
    """Lines that say what was measured, and whether all of it is within its bound."""
    judged = [row for row in rows if row["seconds"] >= warm_up]
    if len(judged) < 8:
        return ["too short to tell whether anything grows"], False
    checks = [(f"growth of {column} over the judged time, of its mean", growth(judged, column), bound)
              for column, bound in GROWTH_MAX.items()]
    end = rows[-1]["seconds"]
    quarter = lambda of: [row for row in rows if end * (of - 1) / 4 <= row["seconds"] < end * of / 4 + (of == 4)]
    for column, bound in [("p50_ms", P50_FACTOR_MAX), ("p99_ms", P99_FACTOR_MAX)]:
        last, second = (median(row[column] for row in quarter(of)) for of in (4, 2))
        checks.append((f"{column}: last quarter ({last:.2f}) of the second ({second:.2f})", last / second, bound))
    unread_max = max(row["unread"] for row in judged)
    checks.append(("sealed files, at their largest (MiB)", max(row["sealed_mib"] for row in rows), 2 * SEALED_FILE_MIB))
    checks.append(("files of the audit log, at their largest (MiB)", max(row["audit_mib"] for row in rows), AUDIT_MIB + AUDIT_FILE_MIB))
    checks.append(("growth of unread secrets, of their mean", growth(judged, "unread") if unread_max > 50 else 0.0, 0.20))
    checks.append(("descriptors beyond the median", max(row["fds"] for row in judged) - median(row["fds"] for row in judged), FDS_MORE_MAX))
    checks.append(("threads beyond the median", max(row["threads"] for row in judged) - median(row["threads"] for row in judged), THREADS_MORE_MAX))
    checks.append(("samples in which the store was failing", sum(row["failing"] for row in rows), 0))
    lines = [f"  {'ok ' if value <= bound else 'BAD'} {what}: {value:.3f}, at most {bound}" for what, value, bound in checks]
    return lines, all(value <= bound for _, value, bound in checks)


def check_yourself():
    """A judge that lets a leak pass judges nothing."""
    flat = [{"seconds": float(at), "rss_mib": 50 + at % 3, "database_mib": 9.0, "journals_mib": 32.0, "sealed_mib": 10.0, "audit_mib": 14.0,
             "other_mib": 1.0, "fds": 40, "threads": 9, "unread": 1000, "failing": 0, "p50_ms": 1.0, "p99_ms": 4.0}
            for at in range(0, 200, 5)]
    assert judge(flat, 40)[1], judge(flat, 40)[0]
    for column, worse in [("rss_mib", lambda at: 50 + at * 0.05), ("database_mib", lambda at: 9 + at / 100),
                          ("p50_ms", lambda at: 1 + at / 10), ("p99_ms", lambda at: 4 if at < 150 else 40), ("fds", lambda at: 40 + 4 * at),
                          ("failing", lambda at: float(at == 100)), ("sealed_mib", lambda at: at * 4), ("audit_mib", lambda at: at / 5), ("threads", lambda at: 9 + at / 10)]:
        broken = [{**row, column: worse(row["seconds"])} for row in flat]
        assert not judge(broken, 40)[1], f"a rising {column} passed"
