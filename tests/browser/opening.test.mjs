// Opening: one click, and the secret is on the page exactly as it was shared, once.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { Api, CLIPBOARD, expectSaid, expire, meanIt, open as openIn, startBrowser, startServer, typeAtOnce } from "./glimpse.mjs";

/** Few, so that the last one is soon there. */
const TRIES_MAX = 3;

let server, browser, api;
before(async () => {
    server = await startServer({ GLIMPSE_SECRETS_TTL_MIN: "1", GLIMPSE_PASSPHRASE_TRIES_MAX: String(TRIES_MAX) });
    browser = await startBrowser();
    api = new Api(server.url);
});
after(async () => {
    await browser?.close();
    await server?.stop();
});

const open = (options) => openIn(browser, options);
const press = (page) => page.getByRole("button", { name: "Open the secret" }).click();

/** A shared secret, opened. */
async function opened(secret, options) {
    const shared = await api.share(secret);
    const { context, page } = await open(options);
    // The page asks before it is left while the secret is nowhere else.
    page.on("dialog", (dialog) => dialog.accept());
    await page.goto(shared.link);
    await press(page);
    await page.locator("#the-secret").waitFor();
    return { context, page, shared };
}

/** What the download button hands out. */
async function downloaded(page) {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download" }).click();
    const download = await waiting;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("a look at the link opens nothing, one click does", async () => {
    const shared = await api.share("something");
    const { context, page } = await open();
    await page.goto(shared.link);
    await page.reload();
    assert.notEqual(await api.state(shared), "received");
    assert.ok(!(await page.content()).includes("something"));
    await press(page);
    assert.equal(await page.textContent("#the-secret"), "something");
    assert.equal(await api.state(shared), "received");
    await context.close();
});

test("a script on the page cannot press the button", async () => {
    const shared = await api.share("something");
    const { context, page } = await open();
    await page.goto(shared.link);
    await page.evaluate(() => {
        const form = document.querySelector("form[data-reveal]");
        form.requestSubmit();
        form.querySelector("button:not([type])").click();
        form.dispatchEvent(new Event("pointerdown", { bubbles: true }));
        form.requestSubmit();
        // What no listener can stop: without the proof the server asks again.
        form.submit();
    });
    await page.getByRole("heading", { name: "Open it now?" }).waitFor();
    assert.notEqual(await api.state(shared), "received");
    await meanIt(page);
    assert.equal(await page.textContent("#the-secret"), "something");
    await context.close();
});

test("a typed passphrase and Enter opens it", async () => {
    const shared = await api.share("something", { passphrase: "open sesame" });
    const { context, page } = await open();
    await page.goto(shared.link);
    await typeAtOnce(page, "#passphrase", "open sesame");
    await page.keyboard.press("Enter");
    assert.equal(await page.textContent("#the-secret"), "something");
    await context.close();
});

test("the passphrase is shown and hidden again", async () => {
    const shared = await api.share("something", { passphrase: "open sesame" });
    const { context, page } = await open();
    await page.goto(shared.link);
    await page.fill("#passphrase", "open sesame");
    const button = page.getByRole("button", { name: "Show the passphrase" });
    await button.click();
    assert.equal(await page.getAttribute("#passphrase", "type"), "text");
    await button.click();
    assert.equal(await page.getAttribute("#passphrase", "type"), "password");
    await context.close();
});

test("a wrong passphrase says how many more there may be, and opens nothing", async () => {
    const shared = await api.share("something", { passphrase: "open sesame" });
    const { context, page } = await open();
    await page.goto(shared.link);
    for (const said of [/After 2 more wrong ones it is locked/, /After 1 more wrong one it is locked/]) {
        await page.fill("#passphrase", "close sesame");
        // Both answers look alike but for the number: not the one before it is looked at.
        await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
        await page.getByText("That is not the passphrase. Nothing was opened or destroyed: the secret is still here.").waitFor();
        assert.match(await page.textContent("#notice"), said);
        assert.notEqual(await api.state(shared), "received");
        assert.equal(await page.inputValue("#passphrase"), "");
        await page.locator("#passphrase:focus").waitFor();
    }
    await page.fill("#passphrase", "open sesame");
    await page.keyboard.press("Enter");
    assert.equal(await page.textContent("#the-secret"), "something");
    await context.close();
});

test("the wrong passphrase that locks the secret says so, and that it is safe", async () => {
    const shared = await api.share("something", { passphrase: "open sesame" });
    const { context, page } = await open();
    await page.goto(shared.link);
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
        await page.fill("#passphrase", "close sesame");
        await Promise.all([page.waitForEvent("load"), press(page)]);
    }
    assert.equal(await page.textContent("h1"), "Too many wrong passphrases", await page.innerText("main"));
    assert.ok(await page.getByText("The secret is safe and was not opened.").isVisible());
    await context.close();
});

test("a locked secret refuses the right passphrase too, and is safe", async () => {
    const shared = await api.share("something", { passphrase: "open sesame" });
    const { context, page } = await open();
    for (const passphrase of [...Array(TRIES_MAX).fill("close sesame"), "open sesame"]) {
        await page.goto(shared.link);
        await page.fill("#passphrase", passphrase);
        await Promise.all([page.waitForEvent("load"), press(page)]);
    }
    assert.equal(await page.textContent("h1"), "Too many wrong passphrases");
    assert.ok(await page.getByText("The secret is safe and was not opened.").isVisible());
    assert.notEqual(await api.state(shared), "received");
    await context.close();
});

test("a double click opens it once and shows it", async () => {
    const shared = await api.share("something");
    const { context, page } = await open();
    let sent = 0;
    page.on("request", (request) => { if (request.method() === "POST") sent += 1; });
    await page.goto(shared.link);
    await page.getByRole("button", { name: "Open the secret" }).dblclick();
    assert.equal(await page.textContent("#the-secret"), "something");
    assert.equal(sent, 1);
    await context.close();
});

test("two people with one link: the first sees the secret, the second that it is gone", async () => {
    const shared = await api.share("something");
    const [first, second] = [await open(), await open()];
    await first.page.goto(shared.link);
    await second.page.goto(shared.link);
    await press(first.page);
    assert.equal(await first.page.textContent("#the-secret"), "something");
    await press(second.page);
    await second.page.getByRole("heading", { name: "This link is not available" }).waitFor();
    await first.context.close();
    await second.context.close();
});

const TEXTS = {
    "one line": "correct horse battery staple",
    "a line break first": "\n\nsecond",
    "line breaks at the end": "one\n\n\n",
    "blanks and tabs": "  one\t two  ",
    "only blanks": " \n\t ",
    "line ends of Windows": "one\r\ntwo\r\n",
    "a lone carriage return": "one\rtwo",
    "markup": "<b>&amp;&lt;</b></pre><script>alert(1)</script>",
    "many writings": "Zürich · 秘密 · תִּקְוָה · سرّ · 🤫👩‍👩‍👧 · e\u0301",
    "signs that are not seen": "a\u200bb\u00adc\u202ed\u2066e\ufeff",
    "control characters": "a\u0001b\u000bc\u000cd\u001be\u007f\u0085f",
    "a huge line": "0123456789".repeat(990),
};
for (const [name, secret] of Object.entries(TEXTS)) {
    test(`what is shown, copied and downloaded is what was shared: ${name}`, async () => {
        const { context, page } = await opened(secret, CLIPBOARD);
        // HTML knows one kind of line end; files know more.
        const shown = secret.replaceAll(/\r\n?/g, "\n");
        assert.equal((await page.textContent("#the-secret")).replaceAll(/\r\n?/g, "\n"), shown);
        const { name, bytes } = await downloaded(page);
        assert.equal(name, "secret.txt");
        assert.equal(bytes.toString("utf8"), secret);
        await page.getByRole("button", { name: "Copy" }).click();
        await expectSaid(page, "The secret is on your clipboard.");
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), secret);
        await context.close();
    });
}

test("without the clipboard the secret is selected and nothing is claimed", async () => {
    const shared = await api.share("something");
    const { context, page } = await open();
    await page.addInitScript(() => {
        Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    await page.goto(shared.link);
    await press(page);
    await page.getByRole("button", { name: "Copy" }).click();
    await expectSaid(page, "Your browser did not let us copy it.");
    assert.equal(await page.getByText("The secret is on your clipboard.").count(), 0);
    assert.equal(await page.evaluate(() => getSelection().toString()), "something");
    await context.close();
});

test("the secret is hidden and shown again by its button", async () => {
    const { context, page } = await opened("something");
    const blur = () => page.$eval("#the-secret", (secret) => getComputedStyle(secret).filter);
    await page.getByRole("button", { name: "Hide" }).click();
    assert.match(await blur(), /^blur/);
    assert.equal(await page.getAttribute("#the-secret", "aria-hidden"), "true");
    await page.getByRole("button", { name: "Show" }).click();
    assert.equal(await blur(), "none");
    assert.notEqual(await page.getAttribute("#the-secret", "aria-hidden"), "true");
    assert.equal(await page.textContent("#the-secret"), "something");
    await context.close();
});

test("the secret is hidden after a while, says so, and nothing is lost", async () => {
    const shared = await api.share("something");
    const { context, page } = await open();
    await page.clock.install();
    await page.goto(shared.link);
    await press(page);
    await page.locator("#the-secret").waitFor();
    await page.clock.fastForward(119_000);
    assert.equal(await page.locator("#the-secret.blurred").count(), 0);
    await page.clock.fastForward(2_000);
    await page.locator("#the-secret.blurred").waitFor();
    assert.ok(await page.getByText("Nothing is lost.").isVisible());
    await page.getByRole("button", { name: "Show" }).click();
    await page.clock.fastForward(600_000);
    assert.equal(await page.locator("#the-secret.blurred").count(), 0, "who asked to see it is not asked twice");
    assert.equal(await page.textContent("#the-secret"), "something");
    await context.close();
});

test("a huge line is wrapped or scrolls by itself, and never the page", async () => {
    const { context, page } = await opened("0123456789".repeat(990), { viewport: { width: 320, height: 640 } });
    const widths = () => page.$eval("#the-secret", (secret) => ({
        page: document.documentElement.scrollWidth,
        isWrapped: secret.scrollWidth <= secret.clientWidth,
    }));
    const wrap = page.getByRole("button", { name: "Wrap lines" });
    assert.deepEqual(await widths(), { page: 320, isWrapped: true });
    assert.equal(await wrap.getAttribute("aria-pressed"), "true");
    await wrap.click();
    assert.deepEqual(await widths(), { page: 320, isWrapped: false });
    assert.equal(await wrap.getAttribute("aria-pressed"), "false");
    await wrap.click();
    assert.deepEqual(await widths(), { page: 320, isWrapped: true });
    await context.close();
});

test("text from right to left reads from right to left", async () => {
    for (const [secret, direction] of [["סיסמה: abc", "rtl"], ["كلمة السر", "rtl"], ["password: סיסמה", "ltr"]]) {
        const { context, page } = await opened(secret);
        assert.equal(await page.$eval("#the-secret", (element) => getComputedStyle(element).direction), direction);
        assert.equal(await page.textContent("#the-secret"), secret);
        await context.close();
    }
});

test("the browser asks before a secret that is nowhere else is left", async () => {
    for (const [button, expected] of [[null, ["beforeunload"]], ["Copy", []], ["Download", []]]) {
        const shared = await api.share("something");
        const { context, page } = await open(CLIPBOARD);
        const asked = [];
        page.on("dialog", (dialog) => { asked.push(dialog.type()); return dialog.accept(); });
        await page.goto(shared.link);
        await press(page);
        if (button) {
            await page.getByRole("button", { name: button }).click();
            await page.locator("#the-secret[data-is-safe]").waitFor();
        } else {
            await page.click("h1");
        }
        await page.goto("about:blank");
        assert.deepEqual(asked, expected, `after ${button}`);
        await context.close();
    }
});

test("used, burned, expired and never shared look the same to the last byte", async () => {
    const [used, burned, expired] = [await api.share("used"), await api.share("burned"), await api.share("expired", { ttl: 1 })];
    await api.post(`secret/${used.keys.link}`);
    await api.post(`private/${burned.keys.receipt}/burn`);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const links = [used.link, burned.link, expired.link, `${server.url}/secret/${"a".repeat(31)}`, `${server.url}/secret/x`];
    const { context, page } = await open();
    const seen = [];
    for (const link of links) {
        const answer = await page.goto(link);
        const { date, ...headers } = answer.headers();
        assert.ok(date);
        seen.push({ status: answer.status(), headers, html: await answer.text(), dom: await page.content() });
    }
    await page.getByRole("heading", { name: "This link is not available" }).waitFor();
    seen.forEach((one, at) => assert.deepEqual(one, seen[0], links[at]));
    await context.close();
});

test("the gone page hands out a message to the sender", async () => {
    const { context, page } = await open(CLIPBOARD);
    await page.goto(`${server.url}/secret/${"a".repeat(31)}`);
    await page.getByRole("button", { name: "Copy the message" }).click();
    await page.getByText("Copied.").waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.textContent("#gone-message"));
    await context.close();
});

test("a page that waited until its secret expired opens nothing", async () => {
    const shared = await api.share("something", { ttl: 3 });
    const { context, page } = await open();
    await page.goto(shared.link);
    await expire(api, shared);
    await press(page);
    await page.getByRole("heading", { name: "This link is not available" }).waitFor();
    assert.ok(!(await page.content()).includes("something"));
    await context.close();
});

test("after leaving, going back shows nothing of the secret", async () => {
    const { context, page, shared } = await opened("something secret");
    await page.goto(server.url);
    // Some browsers ask whether to send the form again, and show an error until then: that is nothing of the secret, too.
    await page.goBack().catch(() => page.waitForURL("chrome-error://**"));
    assert.ok(!(await page.content()).includes("something secret"));
    await page.goto(shared.link);
    await page.getByRole("heading", { name: "This link is not available" }).waitFor();
    await context.close();
});

test("a page that is being left holds nothing of the secret for the back button", async () => {
    const { context, page } = await opened("something secret");
    const left = await page.evaluate(() => {
        dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
        return document.documentElement.outerHTML;
    });
    assert.ok(!left.includes("something secret"));
    await context.close();
});

test("a form that is sent twice shows nothing twice and says what to do", async () => {
    const shared = await api.share("something", { passphrase: "open sesame" });
    const { context, page } = await open();
    await page.goto(shared.link);
    const nonce = await page.inputValue("input[name=nonce]");
    await page.fill("#passphrase", "close sesame");
    await press(page);
    await page.getByText("That is not the passphrase.").waitFor();
    await page.$eval("input[name=nonce]", (field, nonce) => { field.value = nonce; }, nonce);
    await page.fill("#passphrase", "open sesame");
    await press(page);
    await page.getByText("Nothing was opened: press the button again.").waitFor();
    assert.notEqual(await api.state(shared), "received");
    await page.fill("#passphrase", "open sesame");
    await press(page);
    assert.equal(await page.textContent("#the-secret"), "something");
    await context.close();
});
