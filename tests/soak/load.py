"""The load: so many operations a second, of every kind, and a ledger of what was acknowledged. Every secret of it must open exactly
once, or be told burned or expired; whatever else happens is written down as a fault."""
import asyncio
import heapq
import json
import random
import time
from collections import Counter, deque

import wire

# Secrets that nobody opens before the end.
KEPT_MAX = 100
# A try of a passphrase costs a quarter of a second of a core, so there are few.
PROTECTED_EVERY_SECONDS = 10
# Operations under way at once; when there are as many, the next ones are left out and counted.
UNDER_WAY_MAX = 64
# Around a secret's end either answer is right, because the two clocks are read at different moments.
END_SECONDS = 1.5
# The server ends a connection that idles for longer than 15 s; one that may be about to end is not used again.
IDLE_SECONDS_MAX = 5
FILLER = "".join(chr(code) for code in range(0x21, 0x7F)) + "é秘🔑 \n"


class Secret:
    __slots__ = ("link", "receipt", "text", "ends", "began", "ttl", "passphrase", "owned", "opened")

    def __init__(self, answer, text, began, ttl, passphrase, owned):
        self.link, self.receipt = answer["secret_key"], answer["metadata_key"]
        self.text, self.began, self.ttl, self.ends = text, began, ttl, began + ttl
        self.passphrase, self.owned, self.opened = passphrase, owned, None


class Load:
    def __init__(self, address, credentials, rate, ttl_max, seconds, seed):
        self.address, self.credentials, self.rate = address, credentials, rate
        self.ttl_max, self.lasting = ttl_max, seconds
        self.generated_ttl_max = max(3, ttl_max // 3)
        self.chance = random.Random(seed)
        self.idle = {wire.One: deque(), wire.Two: deque()}
        self.due, self.live, self.kept, self.gone = [], {}, [], []
        self.counts, self.faults, self.latencies = Counter(), [], []
        self.protected_at, self.number = time.monotonic(), 0
        self.pool = "".join(self.chance.choice(FILLER) for _ in range(40_000))

    # ------------------------------------------------------------ what happens when

    async def run(self):
        """The load for its whole time; then everything that is still unread is opened, but for what is kept."""
        began, made, tasks = time.monotonic(), 0, set()
        while (now := time.monotonic()) < began + self.lasting:
            while made < (now - began) * self.rate:
                made += 1
                # Counted where they are made: after a stall many are due at once, and none of them has begun.
                if len(tasks) >= UNDER_WAY_MAX:
                    self.counts["left out"] += 1
                    continue
                task = asyncio.create_task(self.guarded(self.next(now)))
                tasks.add(task)
                task.add_done_callback(tasks.discard)
            await asyncio.sleep(0.002)
        await asyncio.gather(*tasks, return_exceptions=True)
        self.due.clear()
        for secret in list(self.live.values()):
            await self.guarded(self.open(secret))

    def next(self, now):
        if self.due and self.due[0][0] <= now:
            _, _, step, secret = heapq.heappop(self.due)
            return step(secret)
        others = [(self.share, 60), (self.look_around, 14), (self.ask_status, 4), (self.ask_receipt, 6),
                  (self.ask_recent, 2), (self.guess, 4), (self.hang_up, 4), (self.generate, 4), (self.refused, 2)]
        return self.chance.choices([step for step, _ in others], [weight for _, weight in others])[0]()

    async def guarded(self, step):
        try:
            await step
        except Exception as error:
            # Whatever it was, the run goes on, and is not passed.
            self.fault(f"no answer: {error!r}")

    def fault(self, what):
        self.counts["faults"] += 1
        if len(self.faults) < 50:
            self.faults.append(what)

    def later(self, secret, delay, step):
        heapq.heappush(self.due, (time.monotonic() + delay, self.chance.random(), step, secret))

    # ------------------------------------------------------------ asking

    async def ask(self, method, path, fields=None, owned=False, timed=True):
        kind = wire.Two if self.chance.random() < 0.15 else wire.One
        last = self.chance.random() < 0.1
        connection = kind(self.address) if last else self.connection(kind)
        began = time.monotonic()
        answer = await connection.ask(method, path, fields, self.credentials if owned else None, last)
        if timed:
            self.latencies.append(time.monotonic() - began)
        self.counts[kind.__name__] += 1
        if not last:
            self.idle[kind].append((connection, time.monotonic()))
        return answer

    def connection(self, kind):
        """The one that idled for the shortest time. Those that idled for too long are closed, or they would stay for ever."""
        idle = self.idle[kind]
        while idle and time.monotonic() - idle[0][1] > IDLE_SECONDS_MAX:
            idle.popleft()[0].close()
        return idle.pop()[0] if idle else kind(self.address)

    def close(self):
        for connections in self.idle.values():
            for connection, _ in connections:
                connection.close()
            connections.clear()

    async def expect(self, wanted, what, *request, **how):
        status, body = await self.ask(*request, **how)
        self.counts[what] += 1
        if status != wanted:
            self.fault(f"{what}: {status} instead of {wanted}")
        return status, body

    # ------------------------------------------------------------ what a secret goes through

    async def share(self):
        self.number += 1
        owned = self.chance.random() < 0.2
        sizes = [(20, 2000, 60), (2000, 9000, 30), (9000, 30_000 if owned else 9000, 20)]
        low, high, _ = self.chance.choices(sizes, [weight for *_, weight in sizes])[0]
        text = f"{self.number:016x}" + self.pool[: self.chance.randint(low, high) // 2]
        fields, now, passphrase = {"secret": text}, time.monotonic(), None
        is_kept = len(self.kept) < KEPT_MAX and self.chance.random() < 0.05
        expires = not is_kept and self.chance.random() < 0.25
        ttl = 86_400 if is_kept else self.chance.randint(2, self.ttl_max // 3 if expires else self.ttl_max)
        fields["ttl"] = ttl
        if now > self.protected_at + PROTECTED_EVERY_SECONDS:
            self.protected_at, passphrase = now, f"open {self.number} sesame"
            fields["passphrase"] = passphrase
        status, body = await self.ask("POST", "/api/v1/share", fields, owned, timed=passphrase is None)
        self.counts["shared"] += 1
        if status != 200:
            return self.fault(f"a share was refused with {status}")
        secret = Secret(json.loads(body), text, now, ttl, passphrase, owned)
        if is_kept:
            return self.kept.append(secret)
        self.live[secret.link] = secret
        if expires:
            return self.later(secret, ttl + END_SECONDS, self.miss)
        if passphrase is not None:
            return self.later(secret, self.chance.random() * ttl * 0.5, self.try_wrong)
        step = self.chance.choices([self.open, self.burn, self.race, self.look_and_open], [70, 14, 6, 10])[0]
        return self.later(secret, self.chance.random() * ttl * 0.7, step)

    async def reveal(self, secret, passphrase=None):
        fields = {"passphrase": passphrase} if passphrase else None
        return await self.ask("POST", f"/api/v1/secret/{secret.link}", fields, timed=False)

    async def open(self, secret):
        began = time.monotonic()
        status, body = await self.reveal(secret, secret.passphrase)
        if status == 200:
            if secret.passphrase is None:
                self.latencies.append(time.monotonic() - began)
            await self.has_opened(secret, body)
        else:
            await self.was_too_late(secret, status)

    async def has_opened(self, secret, body):
        self.counts["opened"] += 1
        if json.loads(body)["value"] != secret.text:
            self.fault("a secret came back changed")
        if time.monotonic() > secret.ends + END_SECONDS + 60:
            self.fault("a secret opened after its end")
        self.end(secret, "received")
        if self.chance.random() < 0.15:
            self.later(secret, self.chance.random() * 5, self.is_gone)

    async def was_too_late(self, secret, status):
        """It did not open: right if its end has come, and its receipt says the same."""
        if status != 404 or time.monotonic() < secret.ends - END_SECONDS:
            self.fault(f"a secret did not open: {status}, {secret.ends - time.monotonic():.1f} s before its end")
            return self.live.pop(secret.link, None)
        return await self.is_expired(secret)

    def end(self, secret, fate):
        secret.opened, secret.text = fate, None
        self.live.pop(secret.link, None)
        if len(self.gone) < 300:
            self.gone.append(secret)

    async def miss(self, secret):
        status, _ = await self.reveal(secret, secret.passphrase)
        if status != 404:
            self.fault(f"a secret could be opened after its end: {status}")
        await self.is_expired(secret)

    async def is_expired(self, secret):
        self.counts["expired"] += 1
        self.end(secret, "expired")
        await self.has_fate(secret)

    async def has_fate(self, secret):
        status, body = await self.ask("GET", f"/api/v1/private/{secret.receipt}")
        is_over = time.monotonic() > secret.began + 2 * secret.ttl - END_SECONDS
        if is_over and status == 404:
            return
        if status != 200 or json.loads(body)["state"] != secret.opened:
            self.fault(f"a receipt says {status} of a secret that was {secret.opened}")

    async def burn(self, secret):
        status, _ = await self.ask("POST", f"/api/v1/private/{secret.receipt}/burn")
        if status == 200:
            self.counts["burned"] += 1
            self.end(secret, "burned")
            if self.chance.random() < 0.5:
                self.later(secret, self.chance.random() * 3, self.is_gone)
        else:
            await self.was_too_late(secret, status)

    async def race(self, secret):
        """Three at once: one gets it."""
        answers = await asyncio.gather(*(self.reveal(secret) for _ in range(3)))
        won = [body for status, body in answers if status == 200]
        self.counts["raced"] += 1
        if len(won) > 1:
            self.fault(f"a secret opened {len(won)} times")
        if won:
            await self.has_opened(secret, won[0])
        else:
            await self.was_too_late(secret, answers[0][0])

    async def look_and_open(self, secret):
        await self.expect(200, "looked", "GET", f"/secret/{secret.link}")
        await self.open(secret)

    async def try_wrong(self, secret):
        status, _ = await self.reveal(secret, "close sesame")
        self.counts["wrong passphrases"] += 1
        if status != 404:
            self.fault(f"a wrong passphrase was answered {status}")
        self.later(secret, 0.5, self.open)

    async def is_gone(self, secret):
        status, _ = await self.reveal(secret, secret.passphrase)
        self.counts["asked again"] += 1
        if status != 404:
            self.fault(f"a secret that was {secret.opened} was answered {status}")
        await self.has_fate(secret)

    # ------------------------------------------------------------ what else there is

    async def look_around(self):
        path = self.chance.choice(["/", "/", "/docs/api", "/account/signin", "/nowhere"])
        status, _ = await self.ask("GET", path)
        self.counts["pages"] += 1
        if status >= 500:
            self.fault(f"a page was answered {status}")

    async def ask_status(self):
        await self.expect(200, "status", "GET", self.chance.choice(["/api/v1/status", "/readyz"]))

    async def ask_receipt(self):
        if self.live:
            secret = self.chance.choice(list(self.live.values())) if len(self.live) < 500 else next(iter(self.live.values()))
            status, _ = await self.ask("GET", f"/api/v1/private/{secret.receipt}")
            self.counts["receipts"] += 1
            if status != 200 and time.monotonic() < secret.ends:
                self.fault(f"a receipt was answered {status}")

    async def ask_recent(self):
        await self.expect(200, "recent", "GET", "/api/v1/private/recent", owned=True, timed=False)

    async def guess(self):
        key = "".join(self.chance.choices("0123456789abcdefghijklmnopqrstuvwxyz", k=31))
        await self.expect(404, "guessed", "POST", f"/api/v1/secret/{key}", timed=False)

    async def generate(self):
        await self.expect(200, "generated", "POST", "/api/v1/generate", {"ttl": self.chance.randint(2, self.generated_ttl_max)})

    async def refused(self):
        await self.expect(400, "refused", "POST", "/api/v1/share", {"secret": ""})

    async def hang_up(self):
        # Never a whole request: what would come of that, nobody could tell.
        self.counts["hung up"] += 1
        await wire.One(self.address).hang_up("/api/v1/share", {"secret": self.pool[:3000]}, self.chance.random() * 0.9)

    # ------------------------------------------------------------ the end

    async def settle(self):
        """After a restart: what was kept opens once, what is gone stays gone."""
        self.live = {secret.link: secret for secret in self.kept}
        for secret in self.kept:
            await self.guarded(self.open(secret))
        for secret in self.kept + self.gone:
            await self.guarded(self.is_gone(secret))
        self.due.clear()
