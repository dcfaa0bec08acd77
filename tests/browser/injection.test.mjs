// Whatever people type stays text: in every field and address, on every page that shows it, and nothing of it runs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { after, before, test } from "node:test";

import { Api, meanIt, open as openIn, shareByHand, signIn, startBrowser, startServer } from "./glimpse.mjs";

const INJECTIONS = JSON.parse(readFileSync(new URL("injections.json", import.meta.url), "utf8"));
/** What a passphrase, and the name of a token, may have at most. */
const PASSPHRASE_MAX = 128;
const NAME_MAX = 64;
/** Where each of them alone would take too long, so many stand side by side: one that breaks out does so there, too. */
const SIDE_BY_SIDE = 10;
const GROUPS = Array.from({ length: Math.ceil(INJECTIONS.length / SIDE_BY_SIDE) }, (_, at) => (
    INJECTIONS.slice(at * SIDE_BY_SIDE, (at + 1) * SIDE_BY_SIDE).join(" ")
));
/** Pages that go through a list at once. */
const TABS = 2;

let server, browser, api, account;
before(async () => {
    assert.ok(INJECTIONS.length >= 60);
    const settings = { GLIMPSE_ACCOUNTS_SIGN_UP: "open", GLIMPSE_PLANS_BASIC_TOKENS_MAX: "1000", GLIMPSE_RATE_LIMITS: "off" };
    server = await startServer(settings);
    browser = await startBrowser();
    api = new Api(server.url);
    account = server.operate("account", "create", "ada@example.org", "--admin");
});
after(async () => {
    await browser?.close();
    await server?.stop();
});

/** A page that notes whatever runs, or tries to, though it should not. */
async function open(options) {
    const { context, page } = await openIn(browser, options);
    const ran = [];
    await context.exposeBinding("report", (_, what) => ran.push(what));
    await context.addInitScript(() => {
        addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
            globalThis.report(`${effectiveDirective} ${blockedURI} ${sample}`);
        });
        Object.defineProperty(globalThis, "__hit", { set: () => globalThis.report("a script ran") });
    });
    page.on("dialog", (dialog) => {
        if (dialog.type() !== "beforeunload") ran.push(`${dialog.type()} ${dialog.message()}`);
        return dialog.accept();
    });
    page.on("console", (message) => {
        // A status like 403 is told there, too.
        if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) ran.push(message.text());
    });
    context.on("request", (request) => {
        if (!request.url().startsWith("http://127.0.0.1:")) ran.push(request.url());
    });
    /** Nothing has run, and nothing stands on the page that could. */
    const check = async (what) => {
        ran.push(...await page.evaluate(() => [...document.querySelectorAll("*")].filter((one) => (
            one.matches("iframe, object, embed, base, style, [style], [http-equiv], [srcdoc], math, marquee, template, plaintext")
            || (one.matches("script") && !one.getAttribute("src").startsWith("/assets/"))
            || [...one.attributes].some(({ name, value }) => name.startsWith("on") || /^\s*(javascript|data|vbscript):/i.test(value) && name !== "value")
        )).map((one) => one.outerHTML.slice(0, 200))));
        assert.deepEqual(ran, [], what);
    };
    return { context, page, check };
}

/** Goes through the list, in some pages at once. */
async function each(list, go, options = undefined) {
    const rest = list.entries();
    await Promise.all(Array.from({ length: TABS }, async () => {
        const { context, page, check } = await open(options);
        for (const [at, text] of rest) {
            await go(page, text, at);
            await check(JSON.stringify(text));
        }
        await context.close();
    }));
}

/** As a browser reads text: one kind of line end. */
const lines = (text) => text.replaceAll(/\r\n?/g, "\n");
/** As fields of one line hold it. */
const oneLine = (text) => text.replaceAll(/[\r\n]/g, "");

/** Sends a form of the page with these values, past all that a browser would refuse. */
async function submit(page, values) {
    await Promise.all([page.waitForEvent("load"), page.evaluate((values) => {
        const [name] = Object.keys(values);
        const { form } = document.querySelector(`[name=${name}]`);
        for (const [name, value] of Object.entries(values)) {
            const field = form.querySelector(`[name=${name}]`);
            const plain = Object.assign(document.createElement("textarea"), { name, value });
            field.replaceWith(plain);
        }
        form.submit();
    }, values)]);
}

test("as a secret and its passphrase: the link, the page that asks once more, and the secret", async () => {
    await each(INJECTIONS, async (page, text, at) => {
        if (at % 3 === 0) {
            const passphrase = oneLine(text).slice(0, PASSPHRASE_MAX);
            await page.goto((await api.share(text, { passphrase })).link);
            await page.fill("#passphrase", passphrase);
            // Without the proof, as without scripts.
            await Promise.all([page.waitForEvent("load"), page.$eval("form[data-reveal]", (form) => form.submit())]);
            assert.equal(await page.textContent("h1"), "Open it now?", JSON.stringify(text));
            assert.equal(await page.inputValue("#passphrase"), passphrase);
            await meanIt(page);
        } else {
            await page.goto((await api.share(text)).link);
            await page.getByRole("button", { name: "Open the secret" }).click();
        }
        await page.locator("#the-secret").waitFor();
        const shown = await page.$eval("#the-secret", (secret) => ({ text: secret.textContent, elements: secret.childElementCount }));
        assert.deepEqual({ ...shown, text: lines(shown.text) }, { text: lines(text), elements: 0 });
    });
});

test("as what was typed into a form that is refused, and beside a made-up password", async () => {
    await each(GROUPS, async (page, text, at) => {
        await page.goto(server.url);
        if (at % 2 === 0) {
            await submit(page, { secret: text, passphrase: text, ttl: text });
            await page.locator("#refusal").waitFor();
            assert.equal(lines(await page.inputValue("#secret")), lines(text));
        } else {
            await page.$eval("form[data-share]", (form) => { form.action = "/generate"; });
            await submit(page, { passphrase: text, kind: text, length: text });
        }
        assert.equal(await page.inputValue("#passphrase"), oneLine(text));
        assert.equal(lines(await page.getAttribute("#passphrase", "value")), lines(text));
    });
});

test("as the address of somebody who signs in or up", async () => {
    await each(GROUPS, async (page, text, at) => {
        await page.goto(`${server.url}/account/sign-${at % 2 === 0 ? "in" : "up"}`);
        await submit(page, { email: text, password: "a long enough sentence" });
        await page.locator("#notice").waitFor();
        assert.equal(lines(await page.getAttribute("#email", "value")), lines(text));
    });
});

test("as the name of a token", async () => {
    const { context, page, check } = await open();
    await signIn(page, server.url, account);
    await page.waitForURL(/\/account$/);
    await page.goto(`${server.url}/account/tokens`);
    const mark = await page.locator("input[name=mark]").first().inputValue();
    const kept = [];
    for (const name of INJECTIONS) {
        const answer = await page.request.post(`${server.url}/account/tokens`, { form: { mark, name } });
        assert.ok([200, 400].includes(answer.status()), `${answer.status()} for ${name}`);
        if (answer.status() === 200) kept.push(name.trim());
    }
    // Long names, and those of several lines, are refused; the others are most.
    assert.ok(kept.length > INJECTIONS.filter((name) => name.length < NAME_MAX).length / 2);
    await page.goto(`${server.url}/account/tokens`);
    const names = await page.locator("td bdi").allTextContents();
    assert.deepEqual(kept.filter((name) => !names.includes(name)), []);
    const labels = await page.locator("td button").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    assert.deepEqual(kept.filter((name) => !labels.includes(`Revoke the token ${name}`)), []);
    await check("the tokens");
    await context.close();
});

test("as a recipient: the list, the receipt, and the file for a spreadsheet", async () => {
    const own = new Api(server.url, account);
    const { context, page, check } = await open();
    await signIn(page, server.url, account);
    await page.waitForURL(/\/account$/);
    let kept = 0;
    for (const text of INJECTIONS) {
        for (const recipient of [text, `${text}@example.org`, `${text.replaceAll(/[^!#$%&'*+/=?^_`{|}~\w-]/g, "").slice(0, 60)}@example.org`]) {
            const { status, metadata_key: receipt } = await own.post("share", { secret: "x", recipient });
            assert.ok([200, 400].includes(status), `${status} for ${recipient}`);
            if (status !== 200) continue;
            kept += 1;
            if (kept % 8 !== 0) continue;
            await page.goto(`${server.url}/receipt/${receipt}`);
            await check(recipient);
        }
    }
    assert.ok(kept > 20);
    await page.goto(`${server.url}/account`);
    assert.ok(await page.locator("tbody tr").count() > 20);
    await check("the list");
    const csv = await (await page.request.get(`${server.url}/account/recent.csv`)).text();
    for (const line of csv.trimEnd().split("\r\n").slice(1)) assert.match(line, /,"([^"=+\-@\t\r]|'|"")([^"]|"")*"$|,""$/, "a spreadsheet would compute it");
    await context.close();
});

test("as a query: ?lang=, ?state=, ?after= and ?invitation=", async () => {
    const { context, page, check } = await open();
    await signIn(page, server.url, account);
    await page.waitForURL(/\/account$/);
    const state = await context.storageState();
    await check("signing in");
    await context.close();
    await each(GROUPS, async (page, text, at) => {
        const query = encodeURIComponent(text);
        await page.goto(`${server.url}/account/sign-up?invitation=${query}&lang=${query}`);
        assert.equal(lines(await page.getAttribute("#invitation", "value")), lines(text));
        const path = ["/", "/account", "/admin", "/trust", "/account/sign-in"][at % 5];
        await page.goto(`${server.url}${path}?lang=${query}&state=${query}&after=${query}&burned=${query}&kept=${query}&${query}=${query}`);
        assert.ok(!(await page.innerText("main")).includes("window.__hit"));
    }, { storageState: state });
});

test("as an address of a page", async () => {
    await each(GROUPS, async (page, text, at) => {
        const path = encodeURIComponent(text).replaceAll(".", "%2E");
        await page.goto(`${server.url}/${["secret/", "receipt/", "shared/", ""][at % 4]}${path}`);
        await page.locator("body").waitFor();
    });
});

/** Asks as a browser cannot: with headers of one's own. */
function ask(path, headers) {
    return new Promise((resolve, reject) => {
        const { hostname, port } = new URL(server.url);
        const sent = request({ hostname, port, path, headers, setHost: false, agent: false }, (answer) => {
            const parts = [];
            answer.on("data", (part) => parts.push(part));
            answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
        });
        sent.on("error", reject).end();
    });
}

test("as Host, X-Forwarded-For, X-Forwarded-Host, X-Forwarded-Proto and Forwarded", async () => {
    const { context, page, check } = await open();
    await signIn(page, server.url, account);
    await page.waitForURL(/\/account$/);
    const { link, receipt } = await shareByHand(page, server.url, "something");
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    await check("sharing");
    let answer;
    // What such a request is answered, in a browser and under its own policy.
    await page.route("**/answered", (route) => {
        const { connection, "transfer-encoding": _, "content-length": __, ...headers } = answer.headers;
        return route.fulfill({ status: answer.status, headers, body: answer.body });
    });
    // Most are no host at all and refused: each is asked alone, and what is answered with a page is looked at.
    const sendable = INJECTIONS.filter((text) => /^[\x20-\x7e\x80-\xff]+$/.test(text));
    assert.ok(sendable.length > 60);
    const seen = new Set();
    const own = new URL(server.url).host;
    const paths = [link, receipt, `${server.url}/account/tokens`, server.url].map((address) => new URL(address).pathname);
    for (const [at, text] of sendable.entries()) {
        const path = paths[at % paths.length];
        for (const headers of [
            { host: text },
            { host: own, "x-forwarded-host": text, "x-forwarded-proto": text, "x-forwarded-for": text, forwarded: `host="${text}"` },
        ]) {
            answer = await ask(path, { ...headers, cookie });
            assert.ok([200, 400].includes(answer.status), `${answer.status} for ${text}`);
            if (answer.status === 400) continue;
            assert.ok(!Object.values(answer.headers).flat().some((value) => value.includes(text) && text.length > 9), "a header says it");
            // Pages differ by clock and mark; one that does not say the header is looked at once.
            const isSaid = answer.body.includes(text) || at < paths.length;
            const shape = `${path} ${answer.body.length}`;
            if (!isSaid && seen.has(shape)) continue;
            seen.add(shape);
            await page.goto(`${server.url}/answered`);
            await check(`${JSON.stringify(headers)} for ${path}`);
            // The other host's name leads nobody away, either.
            if (path === paths[1] && headers.host === own) assert.ok((await page.inputValue("#link")).startsWith(server.url));
        }
    }
    await context.close();
});

test("as the name of the site", async () => {
    const names = [INJECTIONS.join(" "), ...INJECTIONS.filter((text) => text.length > 60).slice(0, 1)];
    for (const text of names) {
        const name = text.replaceAll(/[\r\n]/g, " ").trim();
        const named = await startServer({ GLIMPSE_SITE_NAME: name });
        const { context, page, check } = await open();
        const { link } = await new Api(named.url).share("something");
        for (const address of [named.url, link, `${named.url}/trust`, `${named.url}/secret/x`]) {
            await page.goto(address);
            assert.equal(await page.locator(".brand").textContent(), name);
            assert.ok((await page.$eval("title", (title) => title.textContent)).endsWith(` · ${name}`));
            if (address === link) assert.ok((await page.textContent(".lead")).startsWith(`${name} at `));
            await check(address);
        }
        assert.equal((await (await fetch(`${named.url}/manifest.webmanifest`)).json()).name, name);
        await context.close();
        await named.stop();
    }
});

test("as the message: a mail gets no header and no second recipient", async () => {
    const { context, page, check } = await open();
    await shareByHand(page, server.url, "something");
    await page.getByText("Message to send with it").click();
    await page.evaluate(() => document.addEventListener("click", (event) => event.preventDefault()));
    for (const text of INJECTIONS) {
        await page.fill("#message", text);
        await page.getByRole("link", { name: "Send by mail" }).click();
        const { protocol, pathname, search } = new URL(await page.getByRole("link", { name: "Send by mail" }).getAttribute("href"));
        assert.deepEqual([protocol, pathname], ["mailto:", ""]);
        const fields = [...new URLSearchParams(search)];
        assert.deepEqual(fields, [["body", lines(text)]]);
    }
    await check("the message");
    await context.close();
});
