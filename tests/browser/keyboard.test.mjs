// Everything goes by keyboard alone: Tab, Enter and Space, with the focus always to be seen.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { Api, open as openIn, signIn, startBrowser, startServer, typeAtOnce } from "./glimpse.mjs";

/** No page has more to tab through. */
const STOPS_MAX = 80;

let server, browser, api, account;
before(async () => {
    server = await startServer({ GLIMPSE_ACCOUNTS_SIGN_UP: "open" });
    browser = await startBrowser();
    account = server.operate("account", "create", "ada@example.org", "--admin");
    api = new Api(server.url);
});
after(async () => {
    await browser?.close();
    await server?.stop();
});

/** A page on which nothing but the keyboard does anything. */
async function open(options) {
    const { context, page } = await openIn(browser, options);
    await page.addInitScript(() => {
        addEventListener("pointerdown", () => { throw new Error("somebody used the mouse"); }, true);
    });
    return { context, page };
}

/** Presses Tab until the element has the focus. */
async function tabTo(page, element) {
    // A browser takes no keys for a page that it has not painted yet.
    await page.waitForLoadState();
    for (let stops = 0; stops < STOPS_MAX; stops += 1) {
        if (await element.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press("Tab");
    }
    assert.fail(`the keyboard does not get to ${element}`);
}

/** Gets to the element by Tab and presses a key there. */
async function use(page, element, key = "Enter") {
    await tabTo(page, element);
    await page.keyboard.press(key);
}

const summary = (page, text) => page.locator("summary", { hasText: text });

test("sharing, looking at the receipt and burning, by keyboard alone", async () => {
    const { context, page } = await open();
    await page.goto(server.url);
    await typeAtOnce(page, "#secret", "something");
    await tabTo(page, page.locator("#ttl"));
    await page.keyboard.press("ArrowUp");
    await tabTo(page, page.locator("#passphrase"));
    await page.keyboard.type("open sesame");
    await use(page, page.getByRole("button", { name: "Show the passphrase" }), "Space");
    assert.equal(await page.getAttribute("#passphrase", "type"), "text");
    await use(page, page.getByRole("button", { name: "Create the link" }));
    await page.waitForURL(/\/shared\//);
    // The link has the focus: it is what one came for.
    await page.waitForFunction(() => document.activeElement.id === "link");
    await use(page, page.getByRole("button", { name: "Copy the link" }), "Space");
    await use(page, summary(page, "Message to send with it"));
    await tabTo(page, page.locator("#message"));
    await use(page, summary(page, "QR code"), "Space");
    await tabTo(page, page.getByRole("link", { name: "Download the QR code" }));
    await use(page, summary(page, "Keep this receipt"));
    await use(page, page.getByRole("link", { name: "The receipt's own address" }));
    await page.waitForURL(/\/receipt\//);
    const shared = { keys: { receipt: page.url().split("/").at(-1) } };
    await use(page, summary(page, "Burn this secret"), "Space");
    await use(page, page.getByRole("link", { name: "Burn it …" }));
    await page.getByRole("heading", { name: "Burn this secret?" }).waitFor();
    await typeAtOnce(page, "#passphrase", "open sesame");
    await use(page, page.getByRole("button", { name: "Burn it for good" }), "Space");
    await page.getByRole("heading", { name: "Your secret was burned" }).waitFor();
    assert.equal(await api.state(shared), "burned");
    await context.close();
});

test("a password is made up by keyboard alone", async () => {
    const { context, page } = await open();
    await page.goto(server.url);
    await use(page, summary(page, "Make up a password for me"));
    await tabTo(page, page.locator("#kind"));
    await tabTo(page, page.locator("#length"));
    await use(page, page.getByRole("button", { name: "Put one in" }));
    await page.getByText("That one is strong").waitFor();
    assert.notEqual(await page.inputValue("#secret"), "");
    await context.close();
});

for (const key of ["Enter", "Space"]) {
    test(`opening by keyboard alone, with ${key}`, async () => {
        const shared = await api.share("something");
        const { context, page } = await open();
        await page.goto(shared.link);
        await use(page, page.getByRole("button", { name: "Open the secret" }), key);
        await page.locator("#the-secret").waitFor();
        await use(page, page.getByRole("button", { name: "Hide" }), key);
        assert.equal(await page.locator("#the-secret.blurred").count(), 1);
        await use(page, page.getByRole("button", { name: "Show" }), key);
        await tabTo(page, page.getByRole("button", { name: "Download" }));
        await tabTo(page, page.getByRole("button", { name: "Wrap lines" }));
        await tabTo(page, page.locator("#the-secret"));
        await context.close();
    });
}

test("opening with a passphrase and without scripts, by keyboard alone", async () => {
    const shared = await api.share("something", { passphrase: "open sesame" });
    const { context, page } = await openIn(browser, { javaScriptEnabled: false });
    await page.goto(shared.link);
    await typeAtOnce(page, "#passphrase", "open sesame");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Open it now?" }).waitFor();
    // Radio buttons are one stop; the arrow keys choose among them.
    await use(page, page.getByRole("radio").first(), "ArrowDown");
    assert.ok(await page.getByRole("radio", { name: "Show me the secret, once" }).isChecked());
    await use(page, page.getByRole("button", { name: "Go on" }));
    assert.equal(await page.textContent("#the-secret"), "something");
    await context.close();
});

test("the first Tab offers to skip to the content, and it does", async () => {
    const { context, page } = await open();
    await page.goto(`${server.url}/trust`);
    const skip = page.getByRole("link", { name: "Skip to the content" });
    assert.ok((await skip.boundingBox()).x < 0, "it is to be seen only when it has the focus");
    await page.keyboard.press("Tab");
    assert.ok(await skip.evaluate((skip) => skip === document.activeElement));
    assert.ok((await skip.boundingBox()).x >= 0);
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "main");
    // From there it goes on behind the header.
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.closest("header")), null);
    await context.close();
});

/** Walks all around a page by Tab: what has the focus on the way, and whether that can be seen. */
async function walk(page, key) {
    const stops = [];
    for (let presses = 0; presses < STOPS_MAX; presses += 1) {
        await page.keyboard.press(key);
        const stop = await page.evaluate(() => {
            const element = document.activeElement;
            if (element === document.body || element === document.documentElement) return null;
            element.dataset.at ??= String(document.querySelectorAll("[data-at]").length);
            const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
            const { width, height } = element.getBoundingClientRect();
            return { at: element.dataset.at, html: element.outerHTML.slice(0, 120), outlineStyle, outlineWidth, outlineColor, width, height };
        });
        // Past the last one the focus is nowhere, and then it begins again.
        if (stop === null) continue;
        if (stop.at === stops[0]?.at) return stops;
        assert.ok(stops.every(({ at }) => at !== stop.at), `there is no way on from ${stops.at(-1)?.html}`);
        stops.push(stop);
    }
    assert.fail(`there is no way around ${page.url()}`);
}

/** Opens everything that opens, and counts what can have the focus by Tab. */
function unfold() {
    document.querySelectorAll("details").forEach((one) => one.setAttribute("open", ""));
    document.activeElement?.blur();
    const stops = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
    return [...document.querySelectorAll(stops)].filter((one) => one.checkVisibility() && !one.disabled).length;
}

const PAGES = {
    "the first page": (page) => page.goto(server.url),
    "a refused form": async (page) => {
        await page.goto(server.url);
        await page.fill("#secret", "x".repeat(10_001));
        await page.getByRole("button", { name: "Create the link" }).click();
        await page.locator("#refusal").waitFor();
    },
    "the sender's page": async (page) => {
        await page.goto(server.url);
        await page.fill("#secret", "something");
        await page.getByRole("button", { name: "Create the link" }).click();
        await page.waitForURL(/\/shared\//);
    },
    "burning": async (page) => {
        await PAGES["the sender's page"](page);
        await page.goto(`${page.url()}/burn`);
    },
    "the link": async (page) => page.goto((await api.share("something", { passphrase: "open sesame" })).link),
    "the secret": async (page) => {
        await page.goto((await api.share("something")).link);
        await page.getByRole("button", { name: "Open the secret" }).click();
        await page.locator("#the-secret").waitFor();
    },
    "the gone page": (page) => page.goto(`${server.url}/secret/x`),
    "signing in": (page) => page.goto(`${server.url}/account/sign-in`),
    "signing up": (page) => page.goto(`${server.url}/account/sign-up`),
    "the account": async (page) => {
        await new Api(server.url, account).share("something");
        await signIn(page, server.url, account);
        await page.waitForURL(/\/account$/);
    },
    "the tokens": async (page) => {
        await signIn(page, server.url, account);
        await page.waitForURL(/\/account$/);
        await page.goto(`${server.url}/account/tokens`);
        await page.fill("#name", "one");
        await page.getByRole("button", { name: "Make a token" }).click();
        await page.locator("#made").waitFor();
    },
    "the administration": async (page) => {
        await signIn(page, server.url, account);
        await page.waitForURL(/\/account$/);
        await page.goto(`${server.url}/admin`);
    },
};
for (const [name, go] of Object.entries(PAGES)) {
    test(`the focus goes all around, both ways, and is always to be seen: ${name}`, async () => {
        const { context, page } = await openIn(browser);
        page.on("dialog", (dialog) => dialog.accept());
        await go(page);
        const expected = await page.evaluate(unfold);
        const stops = await walk(page, "Tab");
        assert.equal(stops.length, expected, `${expected} can have the focus: ${stops.map(({ html }) => html).join("\n")}`);
        for (const { html, outlineStyle, outlineWidth, outlineColor, width, height } of stops) {
            assert.notEqual(outlineStyle, "none", html);
            assert.ok(parseFloat(outlineWidth) >= 2, `${outlineWidth}: ${html}`);
            assert.doesNotMatch(outlineColor, /, 0\)$/, html);
            assert.ok(width > 0 && height > 0, html);
        }
        await page.evaluate(unfold);
        assert.equal((await walk(page, "Shift+Tab")).length, expected, "the way back");
        await context.close();
    });
}
