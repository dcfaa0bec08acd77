// Sharing: paste, Enter, and the link is on the clipboard; and what the sender's page does afterwards.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { Api, CLIPBOARD, expectSaid, open as openIn, shareByHand, startBrowser, startServer, typeAtOnce } from "./glimpse.mjs";

/** Small, so that too much is quickly typed. */
const BYTES_MAX = 100;

let server, browser, api;
before(async () => {
    server = await startServer({ GLIMPSE_PLANS_ANONYMOUS_SECRET_BYTES_MAX: String(BYTES_MAX) });
    browser = await startBrowser();
    api = new Api(server.url);
});
after(async () => {
    await browser?.close();
    await server?.stop();
});

const open = (options) => openIn(browser, options);

/** The first page, with this on the clipboard and pasted. */
async function pasted(text) {
    const { context, page } = await open(CLIPBOARD);
    await page.goto(server.url);
    await page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await page.locator("#secret:focus").waitFor();
    await page.keyboard.press("Control+V");
    return { context, page };
}

const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

/** What somebody with the link reads. */
async function revealed(link) {
    const { context, page } = await open();
    await page.goto(link);
    await page.getByRole("button", { name: "Open the secret" }).click();
    const text = await page.textContent("#the-secret");
    await context.close();
    return text;
}

/** Whether the browser asks before it leaves the page for another. */
async function asksBeforeLeaving(page) {
    let hasAsked = false;
    const answer = (dialog) => {
        hasAsked = dialog.type() === "beforeunload";
        return dialog.accept();
    };
    page.on("dialog", answer);
    await page.goto(`${server.url}/trust`);
    page.off("dialog", answer);
    return hasAsked;
}

/** Counts the keys, clicks and taps of a person from now on, across pages of one tab. */
async function countActions(page) {
    const count = () => {
        for (const kind of ["keydown", "pointerdown"]) {
            addEventListener(kind, (event) => {
                const isModifier = ["Control", "Shift", "Meta", "Alt"].includes(event.key);
                if (event.isTrusted && !isModifier) sessionStorage.actions = Number(sessionStorage.actions ?? 0) + 1;
            }, true);
        }
    };
    await page.addInitScript(count);
    await page.evaluate(count);
    return () => page.evaluate(() => Number(sessionStorage.actions ?? 0));
}

test("paste, Enter, and the link is on the clipboard", async () => {
    const { context, page } = await pasted("correct horse\nbattery staple");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/shared\//);
    const link = await page.inputValue("#link");
    await expectSaid(page, "The link is on your clipboard.");
    assert.equal(await clipboard(page), link);
    assert.doesNotMatch(page.url(), /[0-9a-z]{31}/, "the address bar holds a key");
    await context.close();
    assert.equal(await revealed(link), "correct horse\nbattery staple");
});

test("one action leads from the paste to the link on the clipboard, one from the link to the secret", async () => {
    const sender = await pasted("one");
    const sent = await countActions(sender.page);
    await sender.page.keyboard.press("Enter");
    await expectSaid(sender.page, "The link is on your clipboard.");
    assert.equal(await sent(), 1);
    const link = await clipboard(sender.page);
    await sender.context.close();

    const { context, page } = await open();
    await page.goto(link);
    const opened = await countActions(page);
    await page.getByRole("button", { name: "Open the secret" }).click();
    assert.equal(await page.textContent("#the-secret"), "one");
    assert.equal(await opened(), 1);
    await context.close();
});

test("after pasting, Shift and Enter makes a line break", async () => {
    const { context, page } = await pasted("one");
    await page.keyboard.press("Shift+Enter");
    assert.equal(await page.inputValue("#secret"), "one\n");
    assert.equal(page.url(), `${server.url}/`);
    await context.close();
});

test("after typing, Enter is a line break again", async () => {
    const { context, page } = await pasted("one");
    await page.keyboard.type(" two");
    await page.keyboard.press("Enter");
    await page.keyboard.type("three");
    assert.equal(await page.inputValue("#secret"), "one two\nthree");
    assert.equal(page.url(), `${server.url}/`);
    await context.close();
});

test("a paste into text that is there already leaves Enter a line break", async () => {
    const { context, page } = await open(CLIPBOARD);
    await page.goto(server.url);
    await page.evaluate(() => navigator.clipboard.writeText("pasted"));
    await typeAtOnce(page, "#secret", "typed ");
    await page.keyboard.press("Control+V");
    await page.keyboard.press("Enter");
    assert.equal(await page.inputValue("#secret"), "typed pasted\n");
    await context.close();
});

for (const modifier of ["Control", "Meta"]) {
    test(`${modifier} and Enter creates the link`, async () => {
        const { context, page } = await open(CLIPBOARD);
        await page.goto(server.url);
        await typeAtOnce(page, "#secret", "typed");
        await page.keyboard.press(`${modifier}+Enter`);
        await expectSaid(page, "The link is on your clipboard.");
        assert.equal(await clipboard(page), await page.inputValue("#link"));
        await context.close();
    });
}

test("a second Enter while the link is being made shares nothing twice", async () => {
    const { context, page } = await pasted("once");
    let made = 0;
    page.on("request", (request) => { if (request.method() === "POST") made += 1; });
    await page.evaluate(() => {
        const button = document.querySelector("[data-create]");
        button.form.requestSubmit(button);
        button.form.requestSubmit(button);
    });
    await page.waitForURL(/\/shared\//);
    assert.equal(made, 1);
    await context.close();
});

for (const [what, status] of [["an answer that came too late", 504], ["no answer", null]]) {
    test(`after ${what} the text is kept, nothing is sent again by itself, and Enter sends it`, async () => {
        const { context, page } = await pasted("perhaps twice");
        let sent = 0;
        page.on("request", (request) => { if (request.method() === "POST") sent += 1; });
        // The server has kept it by then.
        await page.evaluate((status) => {
            const real = window.fetch;
            window.fetch = async (...asked) => {
                window.fetch = real;
                await real(...asked);
                if (status === null) throw new TypeError("no answer");
                return new Response("too late", { status });
            };
        }, status);
        await page.keyboard.press("Enter");
        await page.getByText("so the secret may be kept twice").waitFor();
        assert.equal(await page.inputValue("#secret"), "perhaps twice");
        assert.equal(page.url(), `${server.url}/`);
        assert.equal(sent, 1);
        await page.keyboard.press("Control+Enter");
        await page.waitForURL(/\/shared\//);
        assert.equal(sent, 2);
        assert.equal(await revealed(await page.inputValue("#link")), "perhaps twice");
        await context.close();
    });
}

test("without the clipboard the link is selected and nothing is claimed", async () => {
    const { context, page } = await open();
    await page.addInitScript(() => {
        Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    await page.goto(server.url);
    await page.fill("#secret", "something");
    await page.keyboard.press("Control+Enter");
    await page.waitForURL(/\/shared\//);
    await expectSaid(page, "Your browser did not let us copy the link.");
    assert.equal(await page.getByText("The link is on your clipboard.").count(), 0);
    const selected = () => page.evaluate(() => getSelection().toString() || document.activeElement.value);
    assert.equal(await selected(), await page.inputValue("#link"));
    await page.getByRole("button", { name: "Copy the link" }).click();
    await expectSaid(page, "Your browser did not let us copy it.");
    assert.equal(await page.getByText("Copied.").count(), 0);
    assert.equal(await selected(), await page.inputValue("#link"));
    await context.close();
});

test("nothing is shared while there is no secret", async () => {
    const { context, page } = await open();
    await page.goto(server.url);
    await page.keyboard.press("Control+Enter");
    await page.locator("#secret:focus").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.validity.valueMissing), true);
    // A browser that lets it pass is told by the server.
    await page.fill("#passphrase", "open sesame");
    await page.selectOption("#ttl", "3600");
    await page.$eval("#secret", (field) => { field.required = false; });
    await page.getByRole("button", { name: "Create the link" }).click();
    await page.getByText("There is no secret yet.").waitFor();
    assert.equal(await page.inputValue("#passphrase"), "open sesame");
    assert.equal(await page.inputValue("#ttl"), "3600");
    await page.locator("#secret:focus").waitFor();
    await context.close();
});

test("a secret that is too large is counted, refused, and kept as it was typed", async () => {
    const { context, page } = await open();
    await page.goto(server.url);
    const counter = page.locator("[data-counter]");
    await page.fill("#secret", "a".repeat(BYTES_MAX / 2 - 1));
    assert.equal(await counter.textContent(), "");
    // Bytes of UTF-8, not characters.
    await page.fill("#secret", "ü".repeat(BYTES_MAX / 4));
    assert.equal(await counter.textContent(), "50 of 100 used.");
    const text = `\n ${"ü".repeat(BYTES_MAX / 2)}\n`;
    await page.fill("#secret", text);
    assert.match(await counter.textContent(), /^That is 103: more than the 100 this site takes\./);
    await page.fill("#passphrase", " open sesame ");
    await page.selectOption("#ttl", "3600");
    await page.getByRole("button", { name: "Create the link" }).click();
    await page.getByText("The secret is larger than 100 bytes.").waitFor();
    assert.equal(await page.inputValue("#secret"), text);
    assert.equal(await page.inputValue("#passphrase"), " open sesame ");
    assert.equal(await page.inputValue("#ttl"), "3600");
    assert.equal(await page.getAttribute("#secret", "aria-invalid"), "true");

    await page.fill("#secret", "short");
    await page.getByRole("button", { name: "Create the link" }).click();
    await page.waitForURL(/\/shared\//);
    assert.ok(await page.getByText("Protected by a passphrase.").isVisible());
    await context.close();
});

test("a made-up value of each kind is put in, and how strong it is is said", async () => {
    const { context, page } = await open();
    const asked = [];
    page.on("dialog", (dialog) => { asked.push(dialog.type()); return dialog.accept(); });
    await page.goto(server.url);
    await page.fill("#passphrase", "kept");
    await page.getByText("Make up a password for me").click();
    for (const [kind, length, pattern, strength] of [
        ["all", 4, /^\S{4}$/, "That is a weak one"],
        ["letters", 8, /^[A-Za-z2-9]{8}$/, "That one is good behind a lock"],
        ["digits", 14, /^[2-9]{14}$/, "That is a weak one"],
        ["words", 20, /^([a-z]{4}-){9}[a-z]{4}$/, "That one is strong"],
        ["all", 20, /^\S{20}$/, "That one is strong"],
    ]) {
        await page.selectOption("#kind", kind);
        await page.fill("#length", String(length));
        await page.getByRole("button", { name: "Put one in" }).click();
        await page.waitForURL(/\/generate$/);
        await page.getByText(strength).waitFor();
        assert.match(await page.inputValue("#secret"), pattern);
        assert.equal(await page.inputValue("#kind"), kind);
        assert.equal(await page.inputValue("#length"), String(length));
        assert.equal(await page.inputValue("#passphrase"), "kept");
    }
    const value = await page.inputValue("#secret");
    await page.fill("#passphrase", "");
    await page.getByRole("button", { name: "Create the link" }).click();
    await page.waitForURL(/\/shared\//);
    assert.deepEqual(asked, [], "the browser asked whether to leave");
    assert.equal(await revealed(await page.inputValue("#link")), value);
    await context.close();
});

test("the passphrase is shown and hidden again", async () => {
    const { context, page } = await open();
    await page.goto(server.url);
    await page.fill("#passphrase", "open sesame");
    const button = page.getByRole("button", { name: "Show the passphrase" });
    assert.deepEqual([await page.getAttribute("#passphrase", "type"), await button.getAttribute("aria-pressed")], ["password", "false"]);
    await button.click();
    assert.deepEqual([await page.getAttribute("#passphrase", "type"), await button.getAttribute("aria-pressed")], ["text", "true"]);
    await button.click();
    assert.deepEqual([await page.getAttribute("#passphrase", "type"), await button.getAttribute("aria-pressed")], ["password", "false"]);
    assert.equal(await page.inputValue("#passphrase"), "open sesame");
    await context.close();
});

test("the browser asks before text that was not shared is left, and only then", async () => {
    const { context, page } = await open();
    await page.goto(server.url);
    await page.keyboard.press("Shift");
    assert.equal(await asksBeforeLeaving(page), false, "an empty form");
    await page.goto(server.url);
    await typeAtOnce(page, "#secret", "typed");
    assert.equal(await asksBeforeLeaving(page), true, "typed text");
    await page.goto(server.url);
    await typeAtOnce(page, "#secret", "t");
    await page.keyboard.press("Backspace");
    assert.equal(await asksBeforeLeaving(page), false, "text that was taken back");

    await page.goto(server.url);
    const asked = [];
    page.on("dialog", (dialog) => { asked.push(dialog.type()); return dialog.accept(); });
    await typeAtOnce(page, "#secret", "typed");
    await page.keyboard.press("Control+Enter");
    await page.waitForURL(/\/shared\//);
    await page.goto(server.url);
    assert.deepEqual(asked, [], "shared text");
    await context.close();
});

test("the sender's page copies the link and the message", async () => {
    const { context, page } = await open(CLIPBOARD);
    const { link } = await shareByHand(page, server.url, "something");
    for (const [button, text] of [["Copy the link", link], ["Copy the message", "Please open this."]]) {
        await page.evaluate(() => navigator.clipboard.writeText("something else"));
        if (button === "Copy the message") {
            await page.getByText("Message to send with it").click();
            await page.fill("#message", text);
        }
        await page.getByRole("button", { name: button }).click();
        await page.waitForFunction((text) => navigator.clipboard.readText().then((read) => read === text), text);
        assert.equal(await page.textContent("[data-status]"), "Copied.");
    }
    await context.close();
});

test("the message has the link, can be changed, and goes into a mail whole", async () => {
    const { context, page } = await open();
    const { link } = await shareByHand(page, server.url, "something", "open sesame");
    await page.getByText("Message to send with it").click();
    const mail = page.getByRole("link", { name: "Send by mail" });
    const body = async () => new URL(await mail.getAttribute("href")).searchParams.get("body");
    const message = await page.inputValue("#message");
    assert.ok(message.includes(link), message);
    assert.match(message, /with the passphrase I tell you another way/);
    assert.equal(await body(), message);

    const changed = `Hello & welcome?subject=no\n+1 100% ü #\n${link}`;
    await page.fill("#message", changed);
    // A mail program is not there to take it.
    await page.evaluate(() => document.addEventListener("click", (event) => event.preventDefault()));
    await mail.click();
    assert.equal(await body(), changed);
    assert.doesNotMatch(await mail.getAttribute("href"), /&/, "a header could be added");
    await context.close();
});

test("the QR code has a text alternative and can be downloaded", async () => {
    const { context, page } = await open();
    const { link } = await shareByHand(page, server.url, "something");
    await page.getByText("QR code", { exact: true }).click();
    const image = page.getByRole("img", { name: "QR code of the link" });
    await image.waitFor();
    const path = await image.locator("path").getAttribute("d");
    const waiting = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download the QR code" }).click();
    const download = await waiting;
    assert.equal(download.suggestedFilename(), "link.svg");
    const svg = await readFile(await download.path(), "utf8");
    assert.ok(svg.includes(`d="${path}"`), "another code than the page shows");
    assert.ok(svg.includes("xmlns=\"http://www.w3.org/2000/svg\""), "no picture by itself");
    assert.ok(!svg.includes(link));
    await context.close();
});

test("going back shows an empty form, going forward the sender's page", async () => {
    const { context, page } = await open();
    const { link } = await shareByHand(page, server.url, "something");
    await page.goBack();
    assert.equal(page.url(), `${server.url}/`);
    assert.equal(await page.inputValue("#secret"), "");
    assert.equal(await page.inputValue("#passphrase"), "");
    await page.goForward();
    assert.equal(await page.inputValue("#link"), link);
    await context.close();
});

test("the receipt's own address shows the sender the link and nobody else", async () => {
    const { context, page } = await open();
    const { link, receipt } = await shareByHand(page, server.url, "something");
    const shared = page.url();
    await page.getByText("Keep this receipt").click();
    await page.getByRole("link", { name: "The receipt's own address" }).click();
    assert.equal(page.url(), receipt);
    assert.equal(await page.inputValue("#link"), link);

    const stranger = await open();
    const key = link.split("/").at(-1);
    for (const address of [receipt, shared, `${shared}/qr.svg`, `${shared}/burn`]) {
        await stranger.page.goto(address);
        await stranger.page.getByText("This is the sender's receipt").first().waitFor();
        assert.equal(await stranger.page.locator("#link").count(), 0);
        assert.ok(!(await stranger.page.content()).includes(key), `${address} holds the link`);
    }
    await stranger.context.close();
    assert.equal(await revealed(link), "something");
    await page.reload();
    await page.getByRole("heading", { name: "Your secret was opened" }).waitFor();
    assert.equal(await page.locator("#link").count(), 0);
    await context.close();
});

test("burning takes two steps from the sender's page", async () => {
    const { context, page } = await open();
    const { link, receipt } = await shareByHand(page, server.url, "something");
    const shared = { keys: { receipt: receipt.split("/").at(-1) } };
    await page.getByText("Burn this secret").click();
    await page.getByRole("link", { name: "Burn it …" }).click();
    await page.getByRole("heading", { name: "Burn this secret?" }).waitFor();
    await page.getByRole("link", { name: "Keep it, and go back to the receipt" }).click();
    assert.equal(await page.inputValue("#link"), link);
    assert.equal(await api.state(shared), "new");

    await page.getByText("Burn this secret").click();
    await page.getByRole("link", { name: "Burn it …" }).click();
    assert.equal(await api.state(shared), "new");
    await page.getByRole("button", { name: "Burn it for good" }).click();
    await page.getByRole("heading", { name: "Your secret was burned" }).waitFor();
    assert.equal(await api.state(shared), "burned");
    await page.goto(link);
    await page.getByRole("heading", { name: "This link is not available" }).waitFor();
    await context.close();
});

test("burning a protected secret needs its passphrase, and a wrong one burns nothing", async () => {
    const { context, page } = await open();
    const { receipt } = await shareByHand(page, server.url, "something", "open sesame");
    const shared = { keys: { receipt: receipt.split("/").at(-1) } };
    await page.getByText("Burn this secret").click();
    await page.getByRole("link", { name: "Burn it …" }).click();
    await page.fill("#passphrase", "close sesame");
    await page.getByRole("button", { name: "Burn it for good" }).click();
    await page.getByText("Nothing was burned: the link still opens.").waitFor();
    assert.equal(await api.state(shared), "new");
    await page.fill("#passphrase", "open sesame");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Your secret was burned" }).waitFor();
    assert.equal(await api.state(shared), "burned");
    await context.close();
});
