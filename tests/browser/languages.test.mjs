// The pages that everybody sees, in every language: they fit a narrow screen, axe finds nothing, and those that are written from
// right to left stand the other way round.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { Api, open, startBrowser, startServer } from "./glimpse.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
const NARROW = { width: 320, height: 720 };
const WIDE = { width: 1100, height: 800 };
const RTL = ["ar", "he"];
/** Where pictures go, if somebody wants to look at them. */
const PICTURES = process.env.GLIMPSE_PICTURES;

let server, browser, api, languages;
before(async () => {
    server = await startServer();
    browser = await startBrowser();
    api = new Api(server.url);
    const { context, page } = await open(browser);
    await page.goto(server.url);
    languages = await page.$$eval(".languages [lang]", (all) => all.map((one) => one.lang));
    await context.close();
});
after(async () => {
    await browser?.close();
    await server?.stop();
});

const submit = (page) => page.locator("#form button:not([type=button]):not([formaction])").first().click();

/** What a person sees on the way of one secret, and beside it. */
const STATES = {
    "home": (page) => page.goto(server.url),
    "confirm": async (page) => page.goto((await api.share("something", { passphrase: "open sesame" })).link),
    "reveal": async (page) => {
        await page.goto((await api.share("something ".repeat(9))).link);
        await submit(page);
        await page.locator("#the-secret").waitFor();
    },
    "gone": (page) => page.goto(`${server.url}/secret/x`),
    "receipt": async (page) => {
        await page.goto(server.url);
        await page.fill("#secret", "something");
        await page.locator("button[data-create]").click();
        await page.locator("#link").waitFor();
    },
    "sign-in": (page) => page.goto(`${server.url}/account/sign-in`),
};

/** What axe finds, one line for each element. */
async function violations(page) {
    return page.evaluate(async (tags) => {
        const { violations } = await globalThis.axe.run(document, { runOnly: tags, rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(" ")}: ${html.slice(0, 120)}`));
    }, TAGS);
}

/** What is wider than the screen: the page, or a text within its button, field or label. */
async function overflow(page) {
    return page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} pixels wide`] : [];
        for (const one of document.querySelectorAll("button, .button, summary, h1, label, select, dt, dd, .links a, legend, .hint")) {
            const { left, right, width } = one.getBoundingClientRect();
            if (width > 0 && (left < -1 || right > clientWidth + 1 || one.scrollWidth > one.clientWidth + 1) && getComputedStyle(one).display !== "inline") {
                found.push(one.outerHTML.slice(0, 140));
            }
        }
        return found;
    });
}

/** Where things begin: the side that the text starts from. */
async function mirrored(page) {
    return page.evaluate(() => {
        const middle = document.documentElement.clientWidth / 2;
        const side = (selector) => {
            const box = document.querySelector(selector)?.getBoundingClientRect();
            return box && (box.left + box.width / 2 < middle ? "left" : "right");
        };
        const icon = document.querySelector(".brand img").getBoundingClientRect();
        const brand = document.querySelector(".brand").getBoundingClientRect();
        const { direction } = getComputedStyle(document.body);
        return { direction, brand: side(".brand"), icon: icon.left - brand.left < 2 ? "left" : "right" };
    });
}

test("there are twenty-six languages, each named by those who speak it", async () => {
    assert.equal(new Set(languages).size, 26);
    const { context, page } = await open(browser);
    await page.goto(server.url);
    const named = await page.$$eval(".languages li > *", (all) => all.map((one) => [one.lang, one.textContent.trim(), one.dir]));
    const names = Object.fromEntries(named.map(([lang, name]) => [lang, name]));
    assert.deepEqual([names.sv, names.bg, names.ar, names["pt-BR"]], ["Svenska", "Български", "العربية", "Português (Brasil)"]);
    assert.deepEqual(named.filter(([, , dir]) => dir === "rtl").map(([lang]) => lang).sort(), RTL);
    await context.close();
});

for (const [state, go] of Object.entries(STATES)) {
    test(`${state} fits and is good to use in every language`, async () => {
        assert.equal(languages.length, 26);
        const found = [];
        for (const language of languages) {
            const { context, page } = await open(browser, { bypassCSP: true, reducedMotion: "reduce", locale: language, viewport: NARROW });
            page.on("dialog", (dialog) => dialog.accept());
            await go(page);
            const html = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
            assert.deepEqual(html, [language, RTL.includes(language) ? "rtl" : "ltr"]);
            if (PICTURES) {
                mkdirSync(PICTURES, { recursive: true });
                await page.screenshot({ path: join(PICTURES, `${language}-${state}-narrow.png`), fullPage: true });
            }
            await page.$$eval("details", (all) => all.forEach((one) => one.setAttribute("open", "")));
            for (const one of await overflow(page)) found.push(`${language}: does not fit: ${one}`);
            await page.evaluate(AXE);
            for (const one of await violations(page)) found.push(`${language}: ${one}`);
            await page.setViewportSize(WIDE);
            if (PICTURES) await page.screenshot({ path: join(PICTURES, `${language}-${state}-wide.png`), fullPage: true });
            for (const one of await overflow(page)) found.push(`${language}: does not fit a wide screen: ${one}`);
            const start = RTL.includes(language) ? "right" : "left";
            assert.deepEqual(await mirrored(page), { direction: start === "left" ? "ltr" : "rtl", brand: start, icon: start }, language);
            await context.close();
        }
        assert.deepEqual(found, [], found.join("\n"));
    });
}

test("keys, links and addresses run from left to right in every page", async () => {
    for (const language of RTL) {
        const { context, page } = await open(browser, { locale: language });
        await STATES.receipt(page);
        assert.equal(await page.$eval("#link", (one) => getComputedStyle(one).direction), "ltr");
        await page.goto(`${server.url}/account/sign-in`);
        assert.equal(await page.$eval("#email", (one) => getComputedStyle(one).direction), "ltr");
        await page.goto((await api.share("abc אבג")).link);
        await submit(page);
        assert.equal(await page.$eval("#the-secret", (one) => one.dir), "auto");
        await context.close();
    }
});

test("a language that the browser does not know still has its own words, and times that everybody reads", async () => {
    const { context, page } = await open(browser, { timezoneId: "Pacific/Auckland" });
    await page.addInitScript(() => { Intl.DateTimeFormat.supportedLocalesOf = () => []; });
    await page.goto(`${(await api.share("something")).link}?lang=mi`);
    const said = await page.locator("time").textContent();
    assert.match(said, /^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    const title = await page.locator("time").getAttribute("title");
    assert.match(title, / UTC$/);
    await context.close();
});

test("another language keeps what was typed, with scripts and without", async () => {
    for (const javaScriptEnabled of [true, false]) {
        const { context, page } = await open(browser, { javaScriptEnabled });
        let asked = 0;
        page.on("dialog", (dialog) => { asked += 1; dialog.accept(); });
        await page.goto(server.url);
        await page.fill("#secret", "something\nelse");
        await page.fill("#passphrase", "open sesame");
        await page.selectOption("#ttl", "3600");
        await page.locator(".languages summary").click();
        await page.locator(".languages [lang=ar]").click();
        await page.locator("html[lang=ar]").waitFor();
        assert.equal(await page.inputValue("#secret"), "something\nelse");
        assert.equal(await page.inputValue("#passphrase"), "open sesame");
        assert.equal(await page.inputValue("#ttl"), "3600");
        assert.equal(asked, 0, "the browser asks whether to leave what was typed");
        // The choice holds on the next page.
        await page.goto(`${server.url}/trust`);
        assert.equal(await page.getAttribute("html", "lang"), "ar");
        await context.close();
    }
});

test("the recipient's page changes its language before it is opened, and opens", async () => {
    const { context, page } = await open(browser);
    await page.goto((await api.share("something", { passphrase: "open sesame" })).link);
    await page.fill("#passphrase", "open sesame");
    await page.locator(".languages summary").click();
    await page.locator(".languages [lang=ja]").click();
    await page.locator("html[lang=ja]").waitFor();
    await page.waitForLoadState();
    assert.equal(await page.inputValue("#passphrase"), "open sesame");
    await submit(page);
    assert.equal(await page.locator("#the-secret").textContent(), "something");
    assert.equal(await page.getAttribute("html", "lang"), "ja");
    await context.close();
});

test("the language of the link is chosen by keyboard, and the link opens in it", async () => {
    const { context, page } = await open(browser);
    await STATES.receipt(page);
    await page.locator("details:has(#to) summary").press("Enter");
    await page.focus("#to");
    await page.selectOption("#to", "sv");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\?to=sv$/);
    const link = await page.inputValue("#link");
    assert.match(link, /\?lang=sv$/);
    assert.ok((await page.inputValue("#message")).includes(link));
    assert.equal(await page.getAttribute("#message", "lang"), "sv");
    await page.goto(link);
    assert.equal(await page.getAttribute("html", "lang"), "sv");
    await context.close();
});
