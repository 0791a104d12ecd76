"""The measured family, written as the files that a user would write: a pool and a scenario.

Seventeen regions; every post has one to eight options ({MIGAC, FIR} x {12, 24 months} x {November, May}); points are
sums of a few weights, a 12-month option is worth 0.85; quotas by region and category on MIGAC posts, Mayotte inside
Océan Indien; FIR euros by region and fiscal year, MIGAC euros by fiscal year for the whole country; a limit on the posts
of an employer; 60 % of each region's posts outside university hospitals; some posts decided in or out, some in trios.

SEL funds about 600 posts whatever the size of the pool, PROP about 30 % of it.
"""

import collections
import csv
import math
import random
from pathlib import Path

YEAR_COSTS = {2026: 9_000, 2027: 34_000, 2028: 22_000, 2029: 3_000}
CATEGORY_SHARES = {"hospital": 0.30, "ambulatory": 0.22, "overseas": 0.30}


def write(program, posts, kind, seed, folder):
    """Writes pool.csv and scenario.yaml; gives the scenario's path."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    pool = folder / "pool.csv"
    program("generate", "--posts", str(posts), "--seed", str(seed), "--profile", "benchmark", "--out", str(pool))
    regions, cells, employers, ids = collections.Counter(), collections.Counter(), set(), []
    with open(pool, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            regions[row["region"]] += 1
            cells[row["region"], row["category"]] += 1
            employers.add(row["employer_finess"])
            ids.append((row["id"], row["group"]))
    target = min(600, posts * 3 // 10) if kind == "SEL" else posts * 3 // 10
    scenario = folder / "scenario.yaml"
    scenario.write_text(_scenario(posts, kind, seed, regions, cells, employers, ids, target), encoding="utf-8")
    return scenario


def _scenario(posts, kind, seed, regions, cells, employers, ids, target):
    def share(count):
        return target * count / posts

    def budget(scale):
        return ", ".join(f"{year}: {round(cost * scale)}" for year, cost in YEAR_COSTS.items())

    lines = [
        "schema: dotation.scenario/1",
        f"title: Measured family, {posts} posts, {kind}, seed {seed}",
        "campaign:",
        "  cohort: 2026-2028",
        "  starts: [2026-11-01, 2027-05-01]",
        "  durations: [12, 24]",
        "  duration_value: {12: 0.85, 24: 1}",
        "pool: {file: pool.csv}",
        "define:",
        "  regimes:",
        "    flat:",
        "      components: {base: 2668, iespe: 493, pet: [{amount: 1000, where: {category: ambulatory}}, {amount: 420}]}",
        "      employer_charges: 44%",
        "      rate: {hospital: 80%, ambulatory: 90%, overseas: 100%}",
        "regimes: [{use: flat}]",
        "envelopes:",
        f"  - {{id: MIGAC, fund: MIGAC, budget: {{{budget(target * 0.5)}}}}}",
    ]
    for region in sorted(regions):
        lines.append(
            f"  - {{id: FIR-{region}, fund: FIR, where: {{region: '{region}'}}, "
            f"budget: {{{budget(share(regions[region]) * 0.5)}}}}}")
    lines.append("rules:")
    for region, category in sorted(cells):
        limit = math.ceil(share(regions[region]) * CATEGORY_SHARES[category])
        lines.append(
            f"  - {{id: quota-{region}-{category}, fund: MIGAC, where: {{region: '{region}', category: {category}}}, "
            f"at_most: {limit}}}")
    ocean = math.ceil(share(regions["04"] + regions["06"]) * 0.45)
    lines += [
        f"  - {{id: quota-ocean-indien, fund: MIGAC, where: {{region: ['04', '06']}}, at_most: {ocean}}}",
        "  - {id: per-employer, per: employer_finess, at_most: "
        f"{2 if kind == 'SEL' else max(4, math.ceil(1.3 * target / len(employers)))}}}",
        "  - {id: outside-chu, per: region, at_least_share: 60%, "
        "where: {not: {any: [{employer_kind: CHU}, {partner_kind: CHU}]}}}",
        "scoring:",
        "  - {id: under-served, points: 20, where: {zone: ZIP}}",
        "  - {id: fragile, points: 12, where: {zone: ZAC}}",
        "  - {id: qpv, points: 9, where: {qpv: true}}",
        "  - {id: scarce, points: 15, where: {speciality: {list: nouvelle-scarce}}}",
        "  - {id: commission, points_from: commission_score}",
    ]
    lines.insert(lines.index("regimes: [{use: flat}]"), "  lists: {nouvelle-scarce: [psychiatrie, pédiatrie]}")
    lines += _decisions(posts, seed, ids, target)
    lines += ["solve: {gap: 0, seed: 0}", ""]
    return "\n".join(lines)


def _decisions(posts, seed, ids, target):
    """One in a hundred of those that can be funded decided in, one in a hundred of all decided out; none of a trio."""
    draw = random.Random(seed)
    single = [post for post, group in ids if not group]
    chosen = draw.sample(single, min(len(single), target // 100 + posts // 100))
    fund, reject = chosen[: target // 100], chosen[target // 100 :]
    lines = ["decisions:"]
    for name, posts in (("fund", fund), ("reject", reject)):
        lines.append(f"  {name}: [" + ", ".join(f"{{post: {post}, reason: drawn}}" for post in posts) + "]")
    return lines
