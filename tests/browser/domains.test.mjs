// Share domains as people meet them: proved on a page, each with a look of its own, and nothing crosses.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { deflateSync } from "node:zlib";

import { freePort } from "./caddy.mjs";
import { open, shareByHand, signIn, startBrowser, startServer } from "./glimpse.mjs";
import { startNameServer } from "./nsd.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
/** Two customers' hosts, one of them with letters of its own. */
const HOSTS = ["one.example", "b\u00fccher.example"];
const ASCII = ["one.example", "xn--bcher-kva.example"];
const ACCENT = "#7a1fa2";

let names, server, browser, port, account;
const at = (host) => `http://${host}:${port}`;
before(async () => {
    names = await startNameServer();
    port = await freePort();
    server = await startServer({
        GLIMPSE_LISTEN: `127.0.0.1:${port}`,
        GLIMPSE_SITE_PUBLIC_URL: at("glimpse.example"),
        GLIMPSE_DOMAINS_RESOLVERS: names.address,
        GLIMPSE_PLANS_BASIC_DOMAINS_MAX: "2",
    });
    browser = await startBrowser("--host-resolver-rules=MAP *.example 127.0.0.1");
    account = server.operate("account", "create", "anna@glimpse.example");
    await prove();
});
after(async () => {
    await browser?.close();
    await server?.stop();
    await names?.stop();
});

async function ownPage(path = "/account/domains") {
    const { page } = await open(browser);
    await signIn(page, at("glimpse.example"), account);
    await page.goto(at("glimpse.example") + path);
    return page;
}

const card = (page, host) => page.locator("section.card", { has: page.getByRole("heading", { name: host, exact: true }) });

/** Asks for both hosts on the page, puts the records it shows into the DNS, and looks. */
async function prove() {
    const page = await ownPage();
    const records = [];
    for (const host of HOSTS) {
        await page.fill("#host", host);
        await page.getByRole("button", { name: "Add the domain" }).click();
        const there = card(page, host);
        await there.getByText("Not proved yet.").waitFor();
        const [name, value] = await there.locator("input.code").evaluateAll((inputs) => inputs.map((input) => input.value));
        records.push(`${name}. TXT "${value}"`);
        await there.getByRole("button", { name: "Look now" }).click();
        await card(page, host).getByText("there was no such record").waitFor();
    }
    await names.serve(...records);
    for (const host of HOSTS) {
        await card(page, host).getByRole("button", { name: "Look now" }).click();
        await card(page, host).getByText("In use: links can be on it.").waitFor();
    }
    await page.context().close();
}

/** A red square as PNG. */
function png(size) {
    const chunk = (type, data) => {
        const body = Buffer.concat([Buffer.from(type), data]);
        const crc = Buffer.alloc(4);
        crc.writeUInt32BE(crc32(body));
        const length = Buffer.alloc(4);
        length.writeUInt32BE(data.length);
        return Buffer.concat([length, body, crc]);
    };
    const head = Buffer.alloc(13);
    head.writeUInt32BE(size, 0);
    head.writeUInt32BE(size, 4);
    head.set([8, 2, 0, 0, 0], 8);
    const line = Buffer.concat([Buffer.from([0]), Buffer.from(Array(size).fill([200, 0, 0]).flat())]);
    const pixels = deflateSync(Buffer.concat(Array(size).fill(line)));
    return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", head), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

function crc32(bytes) {
    let crc = 0xffffffff;
    for (const byte of bytes) {
        crc ^= byte;
        for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return (crc ^ 0xffffffff) >>> 0;
}

async function axe(page) {
    await page.evaluate(AXE);
    const { violations } = await page.evaluate((tags) => globalThis.axe.run({ runOnly: { type: "tag", values: tags } }), TAGS);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

const accent = (page) => page.evaluate(() => getComputedStyle(document.querySelector("main button:not(.second)")).backgroundColor);

test("what is no host, looks like another or is one too many is refused, and what was typed stays", async () => {
    const page = await ownPage();
    for (const [host, sentence] of [
        ["localhost", "That is no host name."],
        ["p\u0430ypal.example", "That name mixes scripts"],
        ["glimpse.example", "own address"],
        ["three.example", "Your plan allows 2 domains."],
    ]) {
        await page.fill("#host", host);
        await page.getByRole("button", { name: "Add the domain" }).click();
        await page.getByRole("alert").getByText(sentence).waitFor();
        assert.equal(await page.inputValue("#host"), host);
    }
    assert.deepEqual(await axe(page), []);
    await page.context().close();
});

test("each host looks as its owner chose, in light and dark, and the instance's own as ever", async () => {
    const page = await ownPage(`/account/domains/brand?host=${ASCII[0]}`);
    await page.fill("#name", "Acme Secrets");
    await page.fill("#accent", "#ffcc00");
    await page.fill("#intro", "For colleagues of Acme.\nAsk Ben if in doubt.");
    await page.fill("#footer", "Acme Ltd, Example Street");
    await page.fill("#support", "https://acme.example/help");
    await page.selectOption("#language", "sv");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("alert").getByText("hard to read").waitFor();
    assert.equal(await page.inputValue("#name"), "Acme Secrets");
    await page.fill("#accent", ACCENT);
    await page.setInputFiles("#logo", { name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>") });
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("alert").getByText("The logo cannot be read").waitFor();
    await page.setInputFiles("#logo", { name: "logo.png", mimeType: "image/png", buffer: png(200) });
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("status").getByText("Saved.").waitFor();
    assert.deepEqual(await axe(page), []);

    for (const colorScheme of ["light", "dark"]) {
        const seen = {};
        for (const host of ["glimpse.example", ...ASCII]) {
            const { page: there } = await open(browser, { colorScheme, locale: "xx" });
            await there.goto(at(host));
            seen[host] = { accent: await accent(there), title: await there.title(), language: await there.getAttribute("html", "lang"), signIn: await there.locator("nav a[href$='/account/sign-in']").count() };
            if (host === ASCII[0]) {
                assert.deepEqual(await axe(there), [], colorScheme);
                await there.getByText("For colleagues of Acme.").waitFor();
                await there.getByText("Acme Ltd, Example Street").waitFor();
                assert.equal(await there.locator("a[href='https://acme.example/help']").count(), 1);
                const logo = await there.locator("img.logo").evaluate((image) => [image.naturalWidth, image.complete]);
                assert.deepEqual(logo, [96, true]);
            } else {
                assert.equal(await there.locator("img.logo").count(), 0);
            }
            await there.context().close();
        }
        const own = seen["glimpse.example"];
        assert.match(seen[ASCII[0]].title, /Acme Secrets$/);
        assert.match(own.title, /Glimpse$/);
        assert.equal(seen[ASCII[0]].language, "sv");
        assert.equal(own.language, "en");
        assert.notEqual(seen[ASCII[0]].accent, own.accent);
        assert.equal(seen[ASCII[1]].accent, own.accent);
        assert.deepEqual([own.signIn, seen[ASCII[0]].signIn, seen[ASCII[1]].signIn], [1, 0, 0]);
        if (colorScheme === "light") assert.equal(seen[ASCII[0]].accent, "rgb(122, 31, 162)");
    }
    // Its style and its logo are its own.
    const { page: there } = await open(browser);
    await there.goto(at(ASCII[0]));
    const [style, logo] = [await there.getAttribute("link[href*='/brand/']", "href"), await there.getAttribute("img.logo", "src")];
    for (const [host, status] of [[ASCII[0], 200], [ASCII[1], 404]]) {
        await there.goto(at(host));
        for (const path of [style, logo]) assert.equal(await there.evaluate(async (path) => (await fetch(path)).status, path), status);
    }
    await there.context().close();
    await page.context().close();
});

test("links, cookies and receipts of one host are nothing on another", async () => {
    const { page, context } = await open(browser);
    const { link, receipt } = await shareByHand(page, at(ASCII[1]), "a secret of one customer");
    assert.ok(link.startsWith(`${at(ASCII[1])}/secret/`), link);
    const sendersPage = new URL(page.url());
    assert.deepEqual([...new Set((await context.cookies()).map(({ domain }) => domain))], [ASCII[1]]);

    const elsewhere = (address) => at(ASCII[0]) + new URL(address).pathname;
    await page.goto(elsewhere(link));
    assert.equal(await page.getByRole("button", { name: "Open the secret" }).count(), 0);
    assert.equal(await page.locator("form[method=post]").count(), 0, "there is nothing to open");
    await page.goto(elsewhere(receipt));
    assert.equal(await page.locator("#link").count(), 0);
    await page.goto(elsewhere(sendersPage.href));
    assert.equal(await page.locator("#link").count(), 0);

    await page.goto(sendersPage.href);
    assert.equal(await page.inputValue("#link"), link);
    // On the instance's own host the receipt's key shows the link where it is.
    await page.goto(at("glimpse.example") + new URL(receipt).pathname);
    assert.equal(await page.locator("#link").count(), 0, "not in the browser that shared");
    const { page: other } = await open(browser);
    await other.goto(link);
    await other.getByText("b\u00fccher.example").first().waitFor();
    await other.getByRole("button", { name: "Open the secret" }).click();
    await other.getByText("a secret of one customer").waitFor();
    await context.close();
    await other.context().close();
});

test("accounts are on the instance's own host only", async () => {
    const { page } = await open(browser);
    for (const path of ["/account", "/account/sign-in", "/admin", "/setup"]) {
        await page.goto(at(ASCII[0]) + path);
        assert.equal(new URL(page.url()).host, `glimpse.example:${port}`, path);
    }
    await page.goto(at(ASCII[0]));
    const posted = await page.evaluate(async (fields) => {
        const answer = await fetch("/account/sign-in", { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
        return answer.status;
    }, account);
    assert.equal(posted, 404);
    await page.context().close();
});

test("whoever has domains chooses one for the link", async () => {
    const page = await ownPage("/");
    assert.deepEqual(await page.locator("#domain option").allTextContents(), [`glimpse.example:${port}`, ...[...HOSTS].sort((a, b) => (a === "one.example" ? -1 : 1))]);
    await page.selectOption("#domain", ASCII[1]);
    await page.fill("#secret", "chosen");
    await page.getByRole("button", { name: "Create the link" }).click();
    await page.waitForURL(/\/shared\//);
    assert.ok((await page.inputValue("#link")).startsWith(`${at(ASCII[1])}/secret/`));
    await page.goto(at("glimpse.example"));
    assert.equal(await page.inputValue("#domain"), "", "the instance's own host is offered first");
    assert.deepEqual(await axe(page), []);
    await page.context().close();
});

test("whoever gives a domain up is told what becomes of its links, and it is served no more", async () => {
    const page = await ownPage();
    await card(page, HOSTS[1]).getByText("Remove", { exact: true }).click();
    await card(page, HOSTS[1]).getByText("will open on").waitFor();
    await card(page, HOSTS[1]).getByRole("button", { name: "Remove the domain" }).click();
    await page.waitForURL(/#/);
    assert.equal(await card(page, HOSTS[1]).count(), 0);
    await page.goto(`${at("glimpse.example")}/`);
    assert.equal(await page.locator("#domain option").count(), 2);
    await page.context().close();
});
