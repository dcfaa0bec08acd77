// Does what programs do with a link, step by step, as the files in scanners/ say. Whatever they send passes a tap, which
// hears what really reached the server and reads every answer: a secret must not be in any.
//
// Steps of a program:
//   { "fetch": "GET /secret/{key}", "headers": {}, "agent": "", "body": {}, "times": 1, "together": false }
//   { "submit": "forms", "filled": {}, "times": 1, … }   every form of the last answer, as found but for what is filled in
//   { "follow": "addresses" }                   every address in the last answer
//   { "replay": "posts" }                       what a person's browser posted
// Steps of a browser:
//   { "browse": "/secret/{key}", "javascript": true, "agent": "", "headers": {}, "early": "code that runs before the page's" }
//   { "browse": "mail", "html": "", "elsewhere": false }    a page that has the link, on our site or on another one
//   { "run": "code" }, { "go": "reload" }, { "wait": 300 }
//   { "move": [[10, 10]] }, { "scroll": 600 }, { "clickAt": [5, 5] }, { "press": "Open the secret" }    what browsers trust
// and { "person": "opens" }: somebody opens the link as they should. Any step may say `"until": "POST"`: when that was answered.
// Filled in are {key}, {KEY} (upper case), {other} (the key of another link), {site}, {link} and {nonce} (of the last page).

import assert from "node:assert/strict";
import { Agent, createServer, request as send } from "node:http";

const WAITS_MS = 20_000;
const QUIET_MS = 250;
const REDIRECTS_MAX = 5;

/** Stands before the server at `url` and hears what passes. */
export async function startTap(url) {
    const { hostname, port } = new URL(url);
    const heard = [];
    const mails = new Map();
    const agent = new Agent({ keepAlive: true });
    const tap = createServer((request, answer) => {
        if (mails.has(request.url)) {
            answer.setHeader("Content-Type", "text/html");
            answer.end(mails.get(request.url));
            return;
        }
        const { method, url: path } = request;
        const purpose = request.headers["sec-purpose"] ?? request.headers.purpose ?? request.headers["x-moz"] ?? "";
        const call = { method, path, purpose, at: Date.now(), isAnswered: false, text: "" };
        heard.push(call);
        // Answers are to be read here, so nobody gets them compressed.
        const headers = { ...request.headers, "accept-encoding": "identity" };
        const end = () => { call.isAnswered = true; call.at = Date.now(); };
        const onward = send({ hostname, port, agent, method, path, headers }, (answered) => {
            answer.writeHead(answered.statusCode, answered.headers);
            answered.on("data", (bytes) => { call.text += bytes; });
            answered.on("end", end);
            answered.pipe(answer);
        });
        onward.on("error", () => { end(); answer.destroy(); });
        request.pipe(onward);
    });
    await new Promise((resolve) => tap.listen(0, "127.0.0.1", resolve));
    const stop = () => { tap.close(); tap.closeAllConnections(); agent.destroy(); };
    return { url: `http://127.0.0.1:${tap.address().port}`, heard, mails, stop };
}

/** A person with a browser. Returns what it posted. */
export async function open(browser, shared) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const posts = [];
    page.on("request", (request) => { if (request.method() === "POST") posts.push(request); });
    await page.goto(shared.link);
    if (shared.passphrase) await page.fill("#passphrase", shared.passphrase);
    await page.getByRole("button", { name: "Open the secret" }).click();
    assert.equal(await page.textContent("#the-secret"), shared.secret);
    const posted = posts.map(async (post) => ({ headers: await post.allHeaders(), body: post.postData() }));
    const all = await Promise.all(posted);
    await context.close();
    return all;
}

/** One scanner and the link that it found. */
export class Scanner {
    /** The last answer that the program got, and where from. */
    text = "";
    address = "";
    nonce = "";
    posts = [];
    /** The requests that lead the page elsewhere, until it is there. */
    leading = new Set();

    constructor({ tap, browser, shared, other }) {
        Object.assign(this, { tap, browser, shared, other });
    }

    async run(steps) {
        try {
            for (const step of steps) await this.step(step);
            await this.quiet();
        } finally {
            await this.context?.close();
        }
    }

    /** The requests for this link that reached the server. */
    get calls() {
        return this.tap.heard.filter(({ path }) => path.toLowerCase().includes(this.shared.keys.link));
    }

    /** How it asked, each way once: `GET`, or `GET prefetch`. */
    get ways() {
        return [...new Set(this.calls.map(({ method, purpose }) => `${method} ${purpose}`.trim()))];
    }

    /** The answers, for whatever address, that had the secret in them. */
    get told() {
        return this.tap.heard.filter(({ text }) => text.includes(this.shared.secret)).length;
    }

    async step(step) {
        const verbs = Object.keys(step).filter((verb) => verb in VERBS);
        assert.equal(verbs.length, 1, `a step that nobody knows: ${JSON.stringify(step)}`);
        const before = this.calls.length;
        await VERBS[verbs[0]].call(this, this.fill(step));
        if (step.until) {
            const isDone = () => this.calls.slice(before).some(({ method, isAnswered }) => method === step.until && isAnswered);
            await waitFor(isDone, `no ${step.until} was answered`);
            // What answers a navigation is not the page yet: code that runs before would run in the page before.
            await waitFor(() => this.leading.size === 0, "the answer never became the page");
            await this.page.waitForLoadState();
        }
    }

    /** Puts in the keys. */
    fill(value) {
        if (Array.isArray(value)) return value.map((one) => this.fill(one));
        if (value && typeof value === "object") {
            return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.fill(one)]));
        }
        if (typeof value !== "string") return value;
        const { link: key } = this.shared.keys;
        const words = {
            key,
            KEY: key.toUpperCase(),
            other: this.other.keys.link,
            site: this.tap.url,
            link: `${this.tap.url}/secret/${key}`,
            nonce: this.nonce,
        };
        return value.replace(/\{(\w+)\}/g, (whole, name) => words[name] ?? whole);
    }

    /** Asks as often as it says, and looks at the last answer. */
    async ask(method, address, { headers = {}, agent, body, times = 1, together = false }) {
        const once = () => this.askOnce(method, address, { ...(agent && { "User-Agent": agent }), ...headers }, body);
        if (together) {
            await Promise.all(Array.from({ length: times }, once));
        } else {
            for (let time = 0; time < times; time += 1) await once();
        }
    }

    async askOnce(method, address, headers, body, redirects = 0) {
        const form = body && new URLSearchParams(body).toString();
        const typed = form !== undefined && { "Content-Type": "application/x-www-form-urlencoded" };
        const answer = await exchange(method, new URL(address, this.tap.url), { ...typed, ...headers }, form);
        if (answer.location && redirects < REDIRECTS_MAX) {
            const next = new URL(answer.location, new URL(address, this.tap.url)).href;
            await this.askOnce("GET", next, headers, undefined, redirects + 1);
            return;
        }
        this.text = answer.text;
        this.address = new URL(address, this.tap.url).href;
        this.nonce = answer.text.match(/name="nonce" value="([^"]+)"/)?.[1] ?? this.nonce;
    }

    async newPage() {
        const page = await this.context.newPage();
        const isMain = (frame) => frame === page.mainFrame();
        page.on("request", (request) => { if (request.isNavigationRequest() && isMain(request.frame())) this.leading.add(request); });
        page.on("requestfailed", (request) => this.leading.delete(request));
        page.on("framenavigated", (frame) => { if (isMain(frame)) this.leading.clear(); });
        return page;
    }

    /** Until nothing of it is under way. A script's request may be a moment late. */
    async quiet() {
        const began = Date.now();
        const isQuiet = () => Date.now() - Math.max(began, ...this.calls.map(({ at }) => at)) > (this.page ? QUIET_MS : 0);
        await waitFor(() => this.calls.every(({ isAnswered }) => isAnswered) && isQuiet(), "it never ends");
    }
}

const VERBS = {
    async fetch(step) {
        const [method, address] = step.fetch.split(" ");
        await this.ask(method, address, step);
    },

    async submit(step) {
        for (const { method, action, fields } of forms(this.text)) {
            const body = { ...fields, ...step.filled };
            await this.ask(method, new URL(action, this.address).href, { ...step, body });
        }
    },

    async follow(step) {
        const { text, address } = this;
        const found = [...text.matchAll(/(?:href|src|action)="([^"]+)"|(https?:\/\/[^\s"'<>]+)/g)];
        const all = new Set(found.map(([, first, second]) => new URL(plain(first ?? second), address).href));
        assert.ok(all.size > 2, `no addresses in ${text}`);
        for (const one of all) {
            if (one.startsWith(this.tap.url)) await this.ask("GET", one, step);
        }
    },

    async replay() {
        assert.ok(this.posts.length > 0, "nobody posted anything");
        for (const { headers, body } of this.posts) {
            const { "content-length": _, ...sent } = headers;
            const { host } = new URL(this.tap.url);
            const own = Object.fromEntries(Object.entries(sent).filter(([name]) => !name.startsWith(":")));
            // The tap's own address, or our server would take it for another site's.
            await this.ask("POST", `/secret/${this.shared.keys.link}`, {
                headers: { ...own, host, ...(own.origin?.startsWith("http") && { origin: this.tap.url }) },
                body: new URLSearchParams(body),
            });
        }
    },

    async person() {
        this.posts = await open(this.browser, this.shared);
    },

    async browse({ browse, html, elsewhere = false, javascript = true, agent, headers, early }) {
        this.context ??= await this.browser.newContext({
            javaScriptEnabled: javascript,
            ...(agent && { userAgent: agent }),
            ...(headers && { extraHTTPHeaders: headers }),
        });
        this.page ??= await this.newPage();
        if (early) await this.page.addInitScript(early);
        let address = new URL(browse, this.tap.url).href;
        if (html) {
            const path = `/${browse}/${this.shared.keys.receipt}`;
            this.tap.mails.set(path, html);
            address = `${elsewhere ? this.tap.url.replace("127.0.0.1", "localhost") : this.tap.url}${path}`;
        }
        await this.page.goto(address);
    },

    async run({ run }) {
        // Playwright lends such code the rights of a person's gesture; what it does is untrusted nevertheless.
        await this.page.evaluate(run);
        await this.quiet();
    },

    async go({ go }) {
        const ways = { reload: () => this.page.reload(), back: () => this.page.goBack(), forward: () => this.page.goForward() };
        await (ways[go] ?? (() => this.page.goto(go)))();
    },

    async wait({ wait }) {
        await pause(wait);
    },

    async move({ move }) {
        for (const [x, y] of move) await this.page.mouse.move(x, y, { steps: 5 });
    },

    async scroll({ scroll }) {
        await this.page.mouse.wheel(0, scroll);
    },

    async clickAt({ clickAt: [x, y] }) {
        await this.page.mouse.click(x, y);
    },

    async press({ press }) {
        await this.page.getByRole("button", { name: press }).click();
    },
};

/** One request, and nothing but what it is told to send. */
function exchange(method, url, headers, body) {
    return new Promise((resolve, reject) => {
        const length = body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) };
        const asked = send(url, { method, headers: { ...headers, ...length } }, (answer) => {
            let text = "";
            answer.on("data", (bytes) => { text += bytes; });
            answer.on("end", () => resolve({ status: answer.statusCode, location: answer.headers.location, text }));
            answer.on("error", reject);
        });
        asked.on("error", reject);
        asked.end(body);
    });
}

/** The forms of a page with their fields, as a program finds them that knows HTML and nothing else. */
function forms(html) {
    const found = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, own, inner]) => {
        const fields = [...inner.matchAll(/<(?:input|button)\b([^>]*)>/g)].map(([, one]) => [attribute(one, "name"), attribute(one, "value")]);
        const named = Object.fromEntries(fields.filter(([name]) => name));
        return { method: attribute(own, "method").toUpperCase() || "GET", action: attribute(own, "action"), fields: named };
    });
    assert.ok(found.length > 0, `no form in ${html}`);
    return found;
}

function attribute(tag, name) {
    return plain(tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? "");
}

function plain(text) {
    return text.replaceAll("&quot;", "\"").replaceAll("&#34;", "\"").replaceAll("&#38;", "&").replaceAll("&amp;", "&");
}

async function waitFor(isDone, otherwise) {
    const ends = Date.now() + WAITS_MS;
    while (!isDone()) {
        if (Date.now() > ends) throw new Error(otherwise);
        await pause(20);
    }
}

function pause(milliseconds) {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
