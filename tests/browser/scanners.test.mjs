// Scanners, previewers and prefetchers consume nothing: every file in scanners/ is one of them and is done to a real server.
//
// The one that does consume, and says so (`"consumes": "known"`), drives a whole browser with input that the browser trusts:
// nothing tells it from a person. A passphrase keeps it out. Where `todo` stands, the product is not there yet.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";

import { Api, startBrowser, startServer } from "./glimpse.mjs";
import { open, Scanner, startTap } from "./scanner.mjs";

const FOLDER = new URL("scanners/", import.meta.url);
const BEHAVIOURS_MIN = 24;
/** Afterwards a person opens every fifth of the links; all of them would take long. */
const SAMPLE = 5;
const PASSPHRASE = "only the two of us know";

const behaviours = readdirSync(FOLDER).filter((file) => file.endsWith(".json")).sort()
    .map((file) => ({ file, ...JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")) }));

let server, tap, browser, api;
before(async () => {
    // Without limits: a scanner that runs into one would pass for the wrong reason.
    server = await startServer({ GLIMPSE_RATE_LIMITS: "off" });
    tap = await startTap(server.url);
    browser = await startBrowser();
    api = new Api(server.url);
});
after(async () => {
    await browser?.close();
    tap?.stop();
    await server?.stop();
});

async function share(secret, passphrase) {
    return { ...await api.share(secret, passphrase ? { passphrase } : {}), passphrase };
}

/** Does what the behaviour says to a fresh link. */
async function replay({ file, steps, sends, passphrase }) {
    const shared = await share(`what ${file} must not see${passphrase ? " at all" : ""}`, passphrase);
    const other = await share(`what ${file} does not look for`);
    const scanner = new Scanner({ tap, browser, shared, other });
    await scanner.run(steps);
    const [state, otherState] = [await api.state(shared), await api.state(other)];
    assert.ok(isUnread(otherState), `another secret is ${otherState}`);
    // What never arrived proves nothing.
    if (sends) assert.deepEqual(scanner.ways, sends);
    return { shared, state, told: scanner.told };
}

const isUnread = (state) => state === "new" || state === "viewed";

describe("scanners", { concurrency: 4 }, () => {
    for (const [index, behaviour] of behaviours.entries()) {
        const { file, name, who, steps, sends, consumes, leaves, passphrase, todo } = behaviour;
        test(`${file}: ${name}`, { todo }, async () => {
            assert.ok(name && who && steps?.length > 0 && sends?.length > 0, "it says too little");
            if (consumes) {
                assert.equal(consumes, "known");
                assert.equal((await replay(behaviour)).state, "received", "it consumes no more: say so");
                const kept = await replay({ ...behaviour, passphrase: PASSPHRASE });
                assert.deepEqual([kept.state, kept.told], ["viewed", 0]);
                await open(browser, kept.shared);
                return;
            }
            const { shared, state, told } = await replay({ ...behaviour, passphrase });
            assert.equal(told, 0, "it was told the secret");
            if (steps.some(({ person }) => person)) {
                assert.equal(state, "received");
                return;
            }
            assert.ok(isUnread(state), `the secret is ${state}`);
            if (leaves) assert.equal(state, leaves);
            if (index % SAMPLE === 0) {
                await open(browser, shared);
                assert.equal(await api.state(shared), "received");
            }
        });
    }
});

test("there are enough of them, and one exception", () => {
    assert.ok(behaviours.length >= BEHAVIOURS_MIN);
    assert.equal(behaviours.filter(({ consumes }) => consumes).length, 1);
});
