// What a page weighs and where it comes from: little, at once, and from nowhere else.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";

import { Api, CLIPBOARD, meanIt, open as openIn, signIn, startBrowser, startServer } from "./glimpse.mjs";

const BYTES_MAX = 30 * 1024;
const REQUESTS_MAX = 5;
/** Long enough for a page to be painted without its script. */
const SCRIPT_AFTER_MS = 300;

let server, browser, api, account;
before(async () => {
    server = await startServer({ GLIMPSE_ACCOUNTS_SIGN_UP: "open" });
    browser = await startBrowser();
    api = new Api(server.url);
    account = server.operate("account", "create", "ada@example.org", "--admin");
    await new Api(server.url, account).share("something", { recipient: "grace@example.org" });
});
after(async () => {
    await browser?.close();
    await server?.stop();
});

const open = (options) => openIn(browser, options);
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

async function share(page) {
    await page.goto(server.url);
    await page.fill("#secret", "something");
    await press(page, "Create the link");
    await page.waitForURL(/\/shared\//);
}

async function signedIn(page, path) {
    await signIn(page, server.url, account);
    await page.waitForURL(/\/account$/);
    await page.goto(server.url + path);
}

/** One of each page. */
const PAGES = {
    "the first page": (page) => page.goto(server.url),
    "a refused form": async (page) => {
        await page.goto(server.url);
        await page.fill("#secret", "x".repeat(10_001));
        await press(page, "Create the link");
        await page.locator("#refusal").waitFor();
    },
    "the sender's page": share,
    "burning": async (page) => {
        await share(page);
        await page.goto(`${page.url()}/burn`);
    },
    "the link": async (page) => page.goto((await api.share("something", { passphrase: "open sesame" })).link),
    "the secret": async (page) => {
        await page.goto((await api.share("something")).link);
        await press(page, "Open the secret");
        await page.locator("#the-secret, h1:has-text('Open it now?')").waitFor();
        if (await page.locator("#the-secret").count() === 0) await meanIt(page);
        await page.locator("#the-secret").waitFor();
    },
    "the gone page": (page) => page.goto(`${server.url}/secret/x`),
    "a receipt": async (page) => page.goto((await api.share("something")).receipt),
    "signing in": (page) => page.goto(`${server.url}/account/sign-in`),
    "signing up": (page) => page.goto(`${server.url}/account/sign-up`),
    "a forgotten password": (page) => page.goto(`${server.url}/account/forgotten`),
    "the account": (page) => signedIn(page, "/account"),
    "the tokens": async (page) => {
        await signedIn(page, "/account/tokens");
        await page.fill("#name", "one");
        await press(page, "Make a token");
        await page.locator("#made").waitFor();
    },
    "the password": (page) => signedIn(page, "/account/password"),
    "leaving": (page) => signedIn(page, "/account/delete"),
    "the administration": (page) => signedIn(page, "/admin"),
    "what the site keeps": (page) => page.goto(`${server.url}/trust`),
    "no such page": (page) => page.goto(`${server.url}/nowhere`),
};

for (const [name, bytesMax] of [["the first page", BYTES_MAX], ["the link", BYTES_MAX]]) {
    test(`${name} is light: its bytes and its requests`, async () => {
        const { context, page } = await open();
        const answers = [];
        page.on("response", (answer) => answers.push(answer));
        await PAGES[name](page);
        await page.waitForLoadState("networkidle");
        const parts = await Promise.all(answers.map(async (answer) => {
            const body = await answer.body();
            const sent = (await answer.request().sizes()).responseBodySize;
            return { path: new URL(answer.url()).pathname, raw: body.length, gzip: gzipSync(body).length, sent };
        }));
        const sum = (what) => parts.reduce((sum, part) => sum + part[what], 0);
        for (const { path, raw, gzip, sent } of parts) console.log(`${path.slice(0, 30)}: ${raw} bytes raw, ${gzip} gzip, ${sent} sent`);
        console.log(`${name}: ${parts.length} requests, ${sum("raw")} bytes raw, ${sum("gzip")} gzip, ${sum("sent")} sent`);
        assert.ok(sum("gzip") <= bytesMax, `${sum("gzip")} bytes`);
        assert.ok(parts.length <= REQUESTS_MAX, `${parts.length} requests: ${parts.map(({ path }) => path).join(" ")}`);
        await context.close();
    });
}

test("what never changes is sent once", async () => {
    const { context, page } = await open();
    await page.goto(server.url);
    await page.waitForLoadState("networkidle");
    await page.goto(`${server.url}/trust`);
    await page.waitForLoadState("networkidle");
    const assets = await page.evaluate(() => performance.getEntriesByType("resource")
        .filter(({ name }) => name.includes("/assets/"))
        .map(({ name, transferSize }) => ({ name, transferSize })));
    assert.ok(assets.length >= 3);
    for (const { name, transferSize } of assets) {
        assert.equal(transferSize, 0, `${name} was sent again`);
        assert.match((await fetch(name)).headers.get("cache-control"), /max-age=\d{7,}.*immutable/);
    }
    await context.close();
});

for (const [name, go] of Object.entries(PAGES)) {
    test(`from our server only, with nothing inline, under the policy: ${name}`, async () => {
        for (const javaScriptEnabled of [true, false]) {
            const { context, page } = await open({ javaScriptEnabled });
            const foreign = [];
            const said = [];
            page.on("dialog", (dialog) => dialog.accept());
            page.on("console", (message) => { if (message.type() === "error") said.push(message.text()); });
            page.on("pageerror", (error) => said.push(error.message));
            context.on("request", (request) => {
                if (!request.url().startsWith(server.url)) foreign.push(request.url());
            });
            const documents = [];
            page.on("response", (answer) => {
                if (answer.request().isNavigationRequest() && answer.status() !== 303) documents.push(answer);
            });
            await go(page);
            const policy = documents.at(-1).headers()["content-security-policy"];
            assert.match(policy, /default-src 'none'/);
            assert.match(policy, /script-src 'self'/);
            assert.match(policy, /frame-ancestors 'none'/);
            assert.doesNotMatch(policy, /unsafe|\*|data:|https?:/);
            const inline = await page.evaluate(() => [...document.querySelectorAll("*")].filter((one) => (
                one.matches("style, [style], script:not([src]), base, iframe, object, embed, [srcdoc]")
                || [...one.attributes].some(({ name, value }) => name.startsWith("on") || /^\s*(javascript|data):/i.test(value))
            )).map((one) => one.outerHTML.slice(0, 120)));
            assert.deepEqual(inline, []);
            assert.deepEqual(foreign, []);
            // A status like 404 is told there, and is no fault of the page.
            assert.deepEqual(said.filter((text) => !text.startsWith("Failed to load resource: the server responded with a status")), []);
            await context.close();
        }
    });
}

for (const name of ["the first page", "a refused form", "the sender's page", "the link", "the secret", "the account", "the tokens", "what the site keeps"]) {
    test(`nothing on the page moves while it loads: ${name}`, async () => {
        for (const viewport of [{ width: 1280, height: 800 }, { width: 360, height: 740 }]) {
            const { context, page } = await open({ ...CLIPBOARD, viewport });
            page.on("dialog", (dialog) => dialog.accept());
            // A slow network: the page stands before its script runs.
            await page.route("**/assets/*.js", async (route) => {
                await new Promise((resolve) => setTimeout(resolve, SCRIPT_AFTER_MS));
                await route.continue();
            });
            await PAGES[name](page);
            await page.waitForLoadState("networkidle");
            const shifts = await page.evaluate(() => new Promise((resolve) => {
                const seen = [];
                const note = (list) => {
                    for (const { value, sources } of list.getEntries()) seen.push(`${value}: ${sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.nodeName).join(" ")}`);
                };
                new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
                setTimeout(() => resolve(seen), 100);
            }));
            assert.deepEqual(shifts, [], `${viewport.width} pixels wide`);
            await context.close();
        }
    });
}

test("assets are compressed, pages are not: those hold what must not be guessed from a length", async () => {
    const ask = (path) => fetch(server.url + path, { headers: { "accept-encoding": "gzip, br" } });
    const html = await ask("/");
    assert.equal(html.headers.get("content-encoding"), null);
    const text = await html.text();
    for (const [path] of text.matchAll(/\/assets\/[^"]+\.(css|js)/g)) {
        assert.match((await ask(path)).headers.get("content-encoding") ?? "none", /^(br|gzip)$/, path);
    }
});
